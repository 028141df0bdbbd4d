import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { StaffActor } from "@/lib/context";
import { endEnrolment } from "@/lib/desk/enrolments/end-enrolment";
import { enrolChild } from "@/lib/desk/enrolments/enrol-child";
import { getEnrolForm } from "@/lib/desk/enrolments/get-enrol-form";
import type { EndEnrolmentInput, EnrolChildInput } from "@/lib/desk/enrolments/schemas";
import { composeChildEnrolled } from "@/lib/enrolments/compose-child-enrolled";
import { payloads } from "@/lib/mail/kinds";
import { askFor, MONDAY, type Scene, setScene, TODAY, TUESDAY } from "@/tests/enrolments/scene";
import { makeActivity, makeActivityAt } from "@/tests/factories/activity";
import { book } from "@/tests/factories/basket";
import { staffContext } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { inSystem, readOutbox } from "@/tests/mail/post";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const SUMMER = "2024-07-05";

describe("enrolling by hand", () => {
  let database: TestDatabase;
  let scene: Scene;

  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", "postgres://localhost/none");
    vi.stubEnv("SMTP_URL", "smtp://localhost:25");
    vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough for the schema");
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    scene = await setScene(database);
  });
  afterAll(() => database.drop());

  const of = () => ({ householdId: scene.family.householdId, childId: scene.family.childId });
  const inDesk = <T>(work: Parameters<typeof staffContext<T>>[3], actor: StaffActor = scene.agent) =>
    staffContext(database, scene.commune, actor, work);
  const look = () => inDesk((ctx) => getEnrolForm(ctx, of()));
  const enrol = (given: Partial<EnrolChildInput> = {}) =>
    inDesk((ctx) =>
      enrolChild(ctx, {
        ...of(),
        activityIds: [scene.study.id],
        startsOn: TODAY,
        endsOn: SUMMER,
        tell: true,
        ...given,
      }),
    );
  /** Of the canteen, which began in 2020 and has no end. */
  const end = async (given: Partial<EndEnrolmentInput> = {}) => {
    const [standing] = (await look()).enrolments;
    await inDesk((ctx) =>
      endEnrolment(ctx, {
        ...of(),
        enrolmentId: standing?.id ?? "",
        was: standing?.endsOn ?? "",
        endsOn: MONDAY,
        ...given,
      }),
    );
  };
  const trail = async () => {
    const rows = await database.owner.sql`
      select action, changes from audit_entry where subject_id = ${scene.family.childId} order by id`;
    return rows.map(({ action, changes }) => [action, changes]);
  };

  it("proposes what is for the child until the school year ends, and says why the rest is not", async () => {
    const { commune, canteen } = scene;
    await makeActivityAt(database, commune, canteen.schoolId, {
      name: "Classe verte",
      on: [],
      levels: ["CM2"],
    });
    await makeActivity(database, commune, { name: "Ailleurs", on: [] });
    await database.owner.sql`
      update activity set min_age = 3, max_age = 5 where commune_id = ${commune.id} and name = 'Cantine'`;
    const { proposed, bounds, choices, others, child } = await look();
    expect(proposed).toEqual({ startsOn: TODAY, endsOn: "2024-08-31" });
    expect(bounds).toEqual({ earliest: "2023-09-01", latest: "2025-08-31" });
    expect(child.place).toBe("Jules-Ferry");
    expect(choices.map(({ label }) => label)).toEqual(["Études surveillées · Jules-Ferry"]);
    expect(others.map(({ label, reason }) => [label.split(" · ")[0], plain(reason)])).toEqual([
      ["Ailleurs", "Elle est celle d’une autre école."],
      ["Cantine", "Jusqu’à 5 ans."],
      ["Classe verte", "Réservée à certains niveaux, et celui de l’enfant n’est pas connu."],
    ]);
  });

  it("lets the child book at once, is in the trail, and tells the family", async () => {
    await enrol();
    expect((await book(database, scene.family, scene.study, [MONDAY])).granted).toBe(1);
    expect(await trail()).toEqual([
      [
        "child-enrolled",
        [{ field: "Études surveillées", before: null, after: "du 22 mai 2024 au 5 juillet 2024" }],
      ],
    ]);
    const mails = (await readOutbox(database, scene.commune)).filter(({ kind }) => kind === "child-enrolled");
    expect(mails.map(({ recipient }) => recipient)).toEqual([scene.family.guardian.email]);
    const payload = payloads["child-enrolled"].parse(mails[0]?.payload);
    const { subject, text } = await inSystem(database, scene.commune, (ctx) =>
      composeChildEnrolled(ctx, payload),
    );
    expect(subject).toBe("Inscription faite");
    expect(plain(text).replace(/\s+/g, " ")).toContain(
      "La mairie a inscrit Paul à « Études surveillées », du 22 mai 2024 au 5 juillet 2024. Vous pouvez réserver.",
    );
  });

  it("tells nobody when that is not wanted", async () => {
    await enrol({ tell: false });
    expect(await readOutbox(database, scene.commune)).toEqual([]);
  });

  it.each<[string, Partial<EnrolChildInput>]>([
    ["enrolment-overlaps-of", { startsOn: SUMMER, endsOn: "2024-08-31" }],
    ["period-out-of-bounds", { endsOn: "2025-09-01" }],
    ["period-out-of-bounds", { startsOn: "2023-08-31" }],
    ["not-found", { activityIds: ["00000000-0000-7000-8000-000000000000"] }],
  ])("is refused: %s", async (code, given) => {
    await enrol();
    await expect(enrol(given)).rejects.toMatchObject({ code });
  });

  it("is all or nothing: one activity of another school, and none is made", async () => {
    const elsewhere = await makeActivity(database, scene.commune, { name: "Ailleurs", on: [] });
    await expect(enrol({ activityIds: [scene.study.id, elsewhere.id] })).rejects.toMatchObject({
      code: "enrolment-unfit",
      params: { activity: "Ailleurs" },
    });
    expect((await look()).enrolments).toHaveLength(1);
  });

  it("is not made in what is no longer in use", async () => {
    await database.owner.sql`update activity set archived_at = now() where id = ${scene.study.id}`;
    expect((await look()).choices.map(({ id }) => id)).toEqual([scene.canteen.id]);
    await expect(enrol()).rejects.toMatchObject({ code: "enrolment-archived" });
  });

  it("leaves to its request what the family has asked for", async () => {
    const requestId = await askFor(database, scene.family, scene.study);
    const study = (await look()).choices.find(({ id }) => id === scene.study.id);
    expect(study?.requestHref).toBe(`/gestion/demandes/inscriptions/${requestId}`);
    await expect(enrol()).rejects.toMatchObject({ code: "enrolment-asked-already" });
  });

  it("ends on a day that is included: with places after it, it says how many and the last", async () => {
    await book(database, scene.family, scene.canteen, [MONDAY, TUESDAY]);
    await expect(end({ endsOn: TODAY })).rejects.toMatchObject({
      code: "enrolment-has-places",
      params: { count: 2, last: "28 mai 2024" },
    });
    await end({ endsOn: TUESDAY });
    expect((await look()).enrolments).toMatchObject([{ endsOn: TUESDAY }]);
    await end({ endsOn: TUESDAY });
    expect(await trail()).toEqual([
      [
        "enrolment-ended",
        [
          {
            field: "Dernier jour de «\u00a0Cantine\u00a0»",
            before: null,
            after: "28/05/2024",
          },
        ],
      ],
    ]);
  });

  it.each<[string, Partial<EndEnrolmentInput>]>([
    ["period-reversed", { endsOn: "2020-08-31" }],
    ["setting-changed", { was: SUMMER }],
    ["not-found", { enrolmentId: "00000000-0000-7000-8000-000000000000" }],
  ])("does not end: %s", async (code, given) => {
    await expect(end(given)).rejects.toMatchObject({ code });
  });

  it("does not end later than it does", async () => {
    await end({ endsOn: MONDAY });
    await expect(end({ endsOn: TUESDAY })).rejects.toMatchObject({ code: "enrolment-ends-sooner" });
  });

  it("finds a child in its own household only, and nothing for who only reads", async () => {
    const other = await makeFamily(database, scene.commune, [scene.canteen], "Zoé");
    const mixed = { householdId: other.householdId, childId: scene.family.childId };
    await expect(inDesk((ctx) => getEnrolForm(ctx, mixed))).rejects.toMatchObject({ code: "not-found" });
    await expect(enrol(mixed)).rejects.toMatchObject({ code: "not-found" });
    const reader = await makeStaff(database, scene.commune, "regisseur");
    await expect(inDesk((ctx) => getEnrolForm(ctx, of()), reader)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
