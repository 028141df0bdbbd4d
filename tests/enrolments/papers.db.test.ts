import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { countWaiting } from "@/lib/desk/requests/count-waiting";
import { getEnrolments } from "@/lib/enrolments/get-enrolments";
import { acceptPaper, refusePaper } from "@/lib/enrolments/papers/decide-paper";
import { findFamilyPaper, openDeskPaper } from "@/lib/enrolments/papers/find-paper-file";
import { getDeskPaper } from "@/lib/enrolments/papers/get-desk-paper";
import { askPaper } from "@/lib/enrolments/requests/ask-paper";
import { getDeskRequest } from "@/lib/enrolments/requests/get-desk-request";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
import { writeMessage } from "@/lib/enrolments/requests/write-message";
import { makeActivityAt } from "@/tests/factories/activity";
import { moveIn } from "@/tests/factories/child";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeOtherHome } from "@/tests/factories/custody";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { handIn, makePaper } from "@/tests/factories/papers";
import { makeStaff } from "@/tests/factories/staff";
import { readOutbox } from "@/tests/mail/post";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { askFor, listSent, type Scene, setScene } from "./scene";

const LATER = WEDNESDAY_AFTERNOON.add({ hours: 1 });

describe("papers", () => {
  let database: TestDatabase;
  let scene: Scene;
  let kindId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    scene = await setScene(database);
    kindId = await makePaper(database, scene.commune, {
      label: "Attestation",
      of: scene.canteen,
      dueOn: "2024-06-12",
    });
  });

  const desk = <T>(work: Parameters<typeof staffContext<T>>[3], agent = scene.agent) =>
    staffContext(database, scene.commune, agent, work);
  const papers = (family: Family = scene.family) =>
    familyContext(database, family, async (ctx) => (await getEnrolments(ctx)).children[0]?.papers);
  const sentId = async () => (await listSent(database, scene))[0] ?? "";
  const waiting = async () => (await desk(countWaiting)).justificatifs;

  it("are asked for as long as they lack, with their day, then wait for the commune, then stand", async () => {
    expect(await papers()).toMatchObject([
      { label: "Attestation", kind: "missing", standing: "À fournir jusqu’au 12 juin 2024" },
    ]);
    const fileId = await handIn(database, scene.family, kindId);
    expect(await papers()).toMatchObject([{ kind: "sent", fileHref: `/api/documents/${fileId}` }]);
    const paperId = await sentId();
    await desk((ctx) => acceptPaper(ctx, { paperId }));
    expect(await papers()).toMatchObject([
      { kind: "accepted", standing: "Fournie, valable jusqu’au 31 août 2024" },
    ]);
    expect(await waiting()).toBe(0);
  });

  it("sent again before anybody looked takes the place of the first, whose file is forgotten", async () => {
    const first = await handIn(database, scene.family, kindId);
    const second = await handIn(database, scene.family, kindId);
    const files = await database.owner.sql<{ id: string }[]>`
      select id from stored_file where commune_id = ${scene.commune.id}`;
    expect(files.map(({ id }) => id)).toEqual([second]);
    expect(await familyContext(database, scene.family, (ctx) => findFamilyPaper(ctx, first))).toBeNull();
    expect(await waiting()).toBe(1);
  });

  it("sent twice at once leave one", async () => {
    await Promise.all([1, 2, 3].map(() => handIn(database, scene.family, kindId)));
    expect(await waiting()).toBe(1);
  });

  it("refused count as missing, with the word, and the family is told", async () => {
    await handIn(database, scene.family, kindId);
    const paperId = await sentId();
    await desk((ctx) => refusePaper(ctx, { paperId, word: "Illisible." }));
    expect(await papers()).toMatchObject([{ kind: "refused", word: "Illisible." }]);
    const mails = (await readOutbox(database, scene.commune)).filter(({ kind }) => kind === "paper-refused");
    expect(mails.map(({ recipient, payload }) => [recipient, payload])).toEqual([
      [scene.family.guardian.email, { paperId }],
    ]);
    await handIn(database, scene.family, kindId);
    expect(await papers()).toMatchObject([{ kind: "sent" }]);
  });

  it("are decided once: of several presses one counts, and the others are told who", async () => {
    await handIn(database, scene.family, kindId);
    const paperId = await sentId();
    const other = await makeStaff(database, scene.commune, "gestionnaire");
    const outcomes = await Promise.allSettled([
      desk((ctx) => acceptPaper(ctx, { paperId })),
      desk((ctx) => refusePaper(ctx, { paperId, word: "Non" }), other),
      desk((ctx) => acceptPaper(ctx, { paperId }), other),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => [reason.code, reason.params.name])).toEqual(
      Array(2).fill(["paper-decided", "Agathe Mairie"]),
    );
  });

  it("that nobody asks for are not taken", async () => {
    const unasked = await makePaper(database, scene.commune);
    const refused = expect.objectContaining({ code: "paper-not-asked" });
    await expect(handIn(database, scene.family, unasked)).rejects.toThrow(refused);
    const stranger = await setScene(database);
    const foreign = await makePaper(database, stranger.commune, { of: stranger.canteen });
    await expect(handIn(database, scene.family, foreign)).rejects.toThrow(refused);
    const forged = { ...scene.family, childId: stranger.family.childId };
    await expect(handIn(database, forged, kindId)).rejects.toThrow(
      expect.objectContaining({ code: "child-not-found" }),
    );
  });

  it("of one household are only 'fourni' for the child's other: no file, no word, no sender", async () => {
    const home = await makeHousehold(database, scene.commune);
    await moveIn(database, scene.commune, home.householdId, scene.family.childId);
    const other: Family = { ...home, childId: scene.family.childId };
    const fileId = await handIn(database, scene.family, kindId);
    const [paper] = (await papers(other)) ?? [];
    expect(paper).toMatchObject({ kind: "given-by-other", standing: "Fournie", fileHref: null, word: null });
    expect(JSON.stringify(paper)).not.toContain(fileId);
    expect(await familyContext(database, other, (ctx) => findFamilyPaper(ctx, fileId))).toBeNull();
    const paperId = await sentId();
    await desk((ctx) => refusePaper(ctx, { paperId, word: "Illisible." }));
    expect(await papers(other)).toMatchObject([{ kind: "missing", word: null, fileHref: null }]);
  });

  it("are opened by who sent them and by the desk, which leaves a line of the trail", async () => {
    const fileId = await handIn(database, scene.family, kindId);
    const stranger = await makeFamily(database, scene.commune, [scene.canteen], "Zoé");
    expect(await familyContext(database, stranger, (ctx) => findFamilyPaper(ctx, fileId))).toBeNull();
    expect(await familyContext(database, scene.family, (ctx) => findFamilyPaper(ctx, fileId))).toMatchObject({
      id: fileId,
      name: "attestation.pdf",
    });
    expect(await desk((ctx) => openDeskPaper(ctx, fileId))).toMatchObject({ id: fileId });
    expect(await desk((ctx) => openDeskPaper(ctx, "pas-un-identifiant"))).toBeNull();
    const paperId = await sentId();
    const trail = await database.owner.sql<{ action: string }[]>`
      select action from audit_entry where commune_id = ${scene.commune.id} and subject_id = ${paperId} order by at`;
    expect(trail.map(({ action }) => action)).toEqual(["paper-sent", "paper-opened"]);
    expect(await desk((ctx) => getDeskPaper(ctx, paperId))).toMatchObject({
      label: "Attestation",
      waits: true,
    });
  });

  describe("of a request", () => {
    let requestId: string;
    let askedId: string;
    beforeEach(async () => {
      requestId = await askFor(database, scene.family, scene.study);
      askedId = await makePaper(database, scene.commune, { label: "Fiche sanitaire" });
    });
    const askPaperOf = (rest: { requestId?: string; dueOn?: string; paperKindId?: string } = {}) =>
      desk((ctx) =>
        askPaper(ctx, { requestId, seen: "", paperKindId: askedId, dueOn: "", word: "", ...rest }),
      );
    const makeClub = () =>
      makeActivityAt(database, scene.commune, scene.canteen.schoolId, { name: "Club", on: [] });
    const request = () => familyContext(database, scene.family, (ctx) => getRequest(ctx, requestId));

    it("make it the family's turn, and the commune's again once all are there", async () => {
      await askPaperOf({ dueOn: "2024-06-01" });
      expect(await request()).toMatchObject({
        state: "paper-asked",
        papers: [{ label: "Fiche sanitaire", standing: "À fournir jusqu’au 1ᵉʳ juin 2024" }],
      });
      await handIn(database, scene.family, kindId);
      expect((await request()).state).toBe("paper-asked");
      await handIn(database, scene.family, askedId);
      expect((await request()).state).toBe("open");
      // On the request's own page, and not a second time in the list of papers: the canteen's alone is there.
      expect(await listSent(database, scene)).toHaveLength(2);
      expect(await waiting()).toBe(1);
    });

    it("wait again when the commune refuses what was sent", async () => {
      await askPaperOf();
      await handIn(database, scene.family, askedId);
      const page = await desk((ctx) => getDeskRequest(ctx, requestId));
      const paperId = page.papers[0]?.paper?.id ?? "";
      await desk((ctx) => refusePaper(ctx, { paperId, word: "Page 2 manquante." }));
      expect(await request()).toMatchObject({
        state: "paper-asked",
        papers: [{ kind: "refused", word: "Page 2 manquante." }],
      });
    });

    it("refused do not make it wait where an earlier one that was accepted still holds", async () => {
      await askPaperOf();
      await handIn(database, scene.family, askedId);
      const [first] = await listSent(database, scene);
      await desk((ctx) => acceptPaper(ctx, { paperId: first ?? "" }));
      await handIn(database, scene.family, askedId, LATER);
      const [second] = await listSent(database, scene);
      await desk((ctx) => refusePaper(ctx, { paperId: second ?? "", word: "Floue." }));
      expect((await request()).state).toBe("open");
    });

    it("sent or refused by one household move the other's request too", async () => {
      const other = await makeOtherHome(database, scene.family);
      const otherRequest = await askFor(database, other, await makeClub());
      await askPaperOf({ requestId: otherRequest });
      await askPaperOf();
      await handIn(database, other, askedId);
      expect((await request()).state).toBe("open");
      const [paperId = ""] = await listSent(database, scene);
      await desk((ctx) => refusePaper(ctx, { paperId, word: "Floue." }));
      expect((await request()).state).toBe("paper-asked");
    });

    it("sent by one household leave waiting the other's request that lacks another", async () => {
      const other = await makeOtherHome(database, scene.family);
      await makePaper(database, scene.commune, { label: "De l’étude", of: scene.study });
      await askPaperOf();
      await askPaperOf({ requestId: await askFor(database, other, await makeClub()) });
      await handIn(database, other, askedId);
      expect((await request()).state).toBe("paper-asked");
    });

    it("refused are an answer of the agent's: what a colleague still sees of the request is no longer so", async () => {
      await askPaperOf();
      await handIn(database, scene.family, askedId);
      const { seen } = await desk((ctx) => getDeskRequest(ctx, requestId));
      const [paperId = ""] = await listSent(database, scene);
      const refusing = await makeStaff(database, scene.commune, "gestionnaire");
      await staffContext(
        database,
        scene.commune,
        refusing,
        (ctx) => refusePaper(ctx, { paperId, word: "Floue." }),
        LATER,
      );
      const page = await desk((ctx) => getDeskRequest(ctx, requestId));
      expect(page.decided).toBe("Pièce demandée, par Agathe Mairie le 22/05/2024 à 17h29.");
      const late = desk((ctx) => refuseRequest(ctx, { requestId, seen, word: "Non." }));
      await expect(late).rejects.toThrow(expect.objectContaining({ code: "request-decided" }));
    });

    it("wait no less when the family writes, and the commune reads it", async () => {
      await askPaperOf();
      expect((await desk(countWaiting)).inscriptions).toBe(0);
      await familyContext(database, scene.family, (ctx) =>
        writeMessage(ctx, { requestId, body: "Le médecin ne nous reçoit qu’en juin." }),
      );
      expect((await desk(countWaiting)).inscriptions).toBe(1);
      expect(await request()).toMatchObject({ state: "open", papers: [{ kind: "missing" }] });
      expect(await papers()).toEqual(
        expect.arrayContaining([expect.objectContaining({ label: "Fiche sanitaire", kind: "missing" })]),
      );
    });

    it("asked for once by a day do not come back on it the year after", async () => {
      await askPaperOf({ dueOn: "2024-06-01" });
      const nextYear = WEDNESDAY_AFTERNOON.add({ hours: 24 * 130 });
      const { papers } = await familyContext(
        database,
        scene.family,
        (ctx) => getRequest(ctx, requestId),
        nextYear,
      );
      expect(papers).toMatchObject([{ standing: "La date limite était le 1ᵉʳ juin 2024" }]);
    });

    it("are proposed to the agent unless they are in the file, whoever asks for them now", async () => {
      const proposed = async () =>
        (await desk((ctx) => getDeskRequest(ctx, requestId))).kinds.map(({ label }) => label);
      expect(await proposed()).toEqual(["Attestation", "Fiche sanitaire"]);
      await handIn(database, scene.family, kindId);
      await database.owner.sql`delete from activity_paper where commune_id = ${scene.commune.id}`;
      expect(await proposed()).toEqual(["Fiche sanitaire"]);
    });

    it("are not asked for when they are there, nor by a day that has passed, nor of another commune", async () => {
      await handIn(database, scene.family, kindId);
      await expect(askPaperOf({ paperKindId: kindId })).rejects.toThrow(
        expect.objectContaining({ code: "paper-there" }),
      );
      await expect(askPaperOf({ dueOn: "2024-05-21" })).rejects.toThrow(
        expect.objectContaining({ code: "due-day-past" }),
      );
      const stranger = await setScene(database);
      const foreign = await makePaper(database, stranger.commune);
      await expect(askPaperOf({ paperKindId: foreign })).rejects.toThrow(
        expect.objectContaining({ code: "paper-not-found" }),
      );
    });
  });
});
