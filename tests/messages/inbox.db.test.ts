import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune, StaffActor } from "@/lib/context";
import { listRequests } from "@/lib/desk/requests/list-requests";
import { markHandled } from "@/lib/messages/mark-handled";
import { sendMessage } from "@/lib/messages/send-message";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const THURSDAY = "2024-05-23";

describe("the commune's inbox", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    agent = await makeStaff(database, commune);
    canteen = await makeActivity(database, commune, { name: "Cantine", on: [THURSDAY] });
    family = await makeFamily(database, commune, [canteen]);
  });

  const send = (body: string, now = WEDNESDAY_AFTERNOON) =>
    familyContext(
      database,
      family,
      (ctx) => sendMessage(ctx, { childId: family.childId, activityId: canteen.id, date: THURSDAY, body }),
      now,
    );
  const list = async (handled = false, as = agent, of = commune) => {
    const search = { etat: handled ? ("traitees" as const) : ("a-traiter" as const) };
    const inbox = await staffContext(database, of, as, (ctx) => listRequests(ctx, search));
    return {
      rows: inbox.entries.flatMap((entry) => (entry.kind === "messages" ? entry.message : [])),
      open: inbox.open.messages,
      limitedTo: inbox.limitedTo,
    };
  };
  const count = async (as = agent, of = commune) => (await list(false, as, of)).open;
  const mark = (id: string, handled: boolean, as = agent, of = commune) =>
    staffContext(database, of, as, (ctx) => markHandled(ctx, { id, handled }));

  it("says who asks about what, why, in which words, and where to answer", async () => {
    const id = await send("Bonjour,\nmerci");
    const { rows, open } = await list();
    expect(open).toBe(1);
    expect(rows).toMatchObject([
      {
        id,
        sentAt: "22/05/2024 à 16h29",
        guardian: "François DUPONT",
        about: "Paul DUPONT · Cantine · jeudi 23 mai 2024",
        body: "Bonjour,\nmerci",
        handled: null,
      },
    ]);
    expect(plain(rows[0]?.reason ?? "")).toMatch(/^Délai dépassé/);
    const reply = new URL(rows[0]?.replyHref ?? "");
    expect([reply.protocol, reply.pathname]).toEqual(["mailto:", family.guardian.email]);
    expect(plain(reply.searchParams.get("subject") ?? "")).toBe(
      "Votre demande du 22/05/2024 à 16h29 : Paul DUPONT · Cantine · jeudi 23 mai 2024",
    );
  });

  it("answers to the address that signs in where the file has none", async () => {
    await send("Bonjour");
    await database.owner.sql`update guardian set email = null where commune_id = ${commune.id}`;
    expect((await list()).rows[0]?.replyHref).toContain(`mailto:${family.guardian.email}`);
    await database.owner.sql`update guardian set account_id = null where commune_id = ${commune.id}`;
    expect((await list()).rows[0]?.replyHref).toBeNull();
  });

  it("does not let an address write into the link", async () => {
    await send("Bonjour");
    await database.owner.sql`
      update guardian set email = 'a?cc=b&x@exemple.fr' where commune_id = ${commune.id}`;
    expect((await list()).rows[0]?.replyHref).toMatch(/^mailto:a%3Fcc%3Db%26x@exemple\.fr\?subject=[^&?]+$/);
  });

  it("shows the oldest first, and tells the day in the commune's zone", async () => {
    await send("premier");
    await send("dernier", Temporal.Instant.from("2024-05-22T22:30:00Z"));
    const { rows } = await list();
    expect(rows.map((row) => [row.body, row.sentAt])).toEqual([
      ["premier", "22/05/2024 à 16h29"],
      ["dernier", "23/05/2024 à 00h30"],
    ]);
  });

  it("puts away what was handled, by whom and when, and takes it back", async () => {
    const id = await send("Bonjour");
    await send("Encore");
    await mark(id, true);
    expect(await count()).toBe(1);
    expect((await list()).rows.map(({ body }) => body)).toEqual(["Encore"]);
    expect(await list(true)).toMatchObject({
      open: 1,
      rows: [{ id, handled: "Traitée par Agathe Mairie le 22/05/2024 à 16h29" }],
    });
    await mark(id, false);
    expect((await list(true)).rows).toEqual([]);
    expect(await count()).toBe(2);
  });

  it("stops at two hundred, and says so", async () => {
    const id = await send("Bonjour");
    await database.owner.sql`
      insert into town_hall_message (commune_id, id, household_id, guardian_id, child_id, body, sent_at)
      select commune_id, gen_random_uuid(), household_id, guardian_id, child_id, 'n' || n, sent_at + n * interval '1 minute'
      from town_hall_message, generate_series(1, 200) n where id = ${id}`;
    const { rows, limitedTo, open } = await list();
    expect([rows.length, limitedTo, open]).toEqual([200, 200, 201]);
    expect(rows[0]?.id).toBe(id);
  });

  it("shows an agent of another commune nothing, and lets them mark nothing", async () => {
    const id = await send("Bonjour");
    const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    const stranger = await makeStaff(database, elsewhere);
    expect(await list(false, stranger, elsewhere)).toMatchObject({ rows: [], open: 0 });
    expect(await count(stranger, elsewhere)).toBe(0);
    await expect(mark(id, true, stranger, elsewhere)).rejects.toMatchObject({ code: "not-found" });
    expect((await list()).rows[0]?.handled).toBeNull();
  });

  it.each(["regisseur", "animateur"] as const)("is closed to the %s", async (role) => {
    const id = await send("Bonjour");
    const other = await makeStaff(database, commune, role);
    await expect(list(false, other)).rejects.toMatchObject({ code: "forbidden" });
    await expect(count(other)).rejects.toMatchObject({ code: "forbidden" });
    await expect(mark(id, true, other)).rejects.toMatchObject({ code: "forbidden" });
  });
});
