import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { getAsk } from "@/lib/messages/get-ask";
import { type SendMessageInput, sendMessageInput } from "@/lib/messages/schemas";
import { sendMessage } from "@/lib/messages/send-message";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { book } from "@/tests/factories/basket";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [THURSDAY, FRIDAY, TUESDAY] = ["2024-05-23", "2024-05-24", "2024-05-28"] as const;

describe("a message to the town hall", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
    canteen = await makeActivity(database, commune, { name: "Cantine", on: [THURSDAY, FRIDAY, TUESDAY] });
    family = await makeFamily(database, commune, [canteen]);
  });

  const about = (date: string, body = "Bonjour"): SendMessageInput => ({
    childId: family.childId,
    activityId: canteen.id,
    date,
    body,
  });
  const send = (input: SendMessageInput, now = WEDNESDAY_AFTERNOON) =>
    familyContext(database, family, (ctx) => sendMessage(ctx, sendMessageInput.parse(input)), now);
  const stored = () => database.owner.sql<
    { body: string; reason: string | null; day: string | null; guardian: string; activity: string | null }[]
  >`
    select body, reason, service_date::text as day, guardian_id as guardian, activity_id as activity
    from town_hall_message where commune_id = ${commune.id} order by sent_at, id`;

  it("is kept with its child, activity and day, and with the reason that the server finds", async () => {
    await send(about(THURSDAY, "  Mon train est annulé.\r\nPouvez-vous accueillir Paul ?  "));
    const [row] = await stored();
    expect(row).toMatchObject({
      body: "Mon train est annulé.\nPouvez-vous accueillir Paul ?",
      day: THURSDAY,
      guardian: family.guardian.guardianId,
      activity: canteen.id,
    });
    expect(plain(row?.reason ?? "")).toBe("Délai dépassé : réservable jusqu’au mercredi 22 mai à 12 h 00.");
  });

  it("has no reason for a day that can be booked, for an activity, or for the child alone", async () => {
    await send(about(FRIDAY));
    await send({ ...about(""), activityId: canteen.id });
    await send({ ...about(""), activityId: "", body: "Et sa classe ?" });
    expect((await stored()).map(({ reason, day, activity }) => [reason, day, activity])).toEqual([
      [null, FRIDAY, canteen.id],
      [null, null, canteen.id],
      [null, null, null],
    ]);
  });

  it("says why a reservation can no longer be cancelled", async () => {
    await book(database, family, canteen, [FRIDAY]);
    await send(about(FRIDAY), Temporal.Instant.from("2024-05-23T10:00:00.001Z"));
    expect(plain((await stored())[0]?.reason ?? "")).toBe(
      "Délai dépassé : annulable jusqu’au jeudi 23 mai à 12 h 00.",
    );
  });

  it("is one when it is sent twice, also by two presses at once", async () => {
    const [one, two] = await Promise.all([send(about(FRIDAY)), send(about(FRIDAY))]);
    expect(two).toBe(one);
    expect(await send(about(FRIDAY))).toBe(one);
    await send(about(FRIDAY, "Autre chose"));
    await send(about(TUESDAY));
    expect(await stored()).toHaveLength(3);
  });

  it("is the twentieth of the commune's day at the most, presses at once included", async () => {
    for (let n = 0; n < 18; n += 1) await send(about(FRIDAY, `Message ${n}`));
    const last = await Promise.allSettled(["a", "b", "c", "d"].map((body) => send(about(FRIDAY, body))));
    expect(last.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(last.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "too-many-messages", params: { limit: "20" } },
    });
    // 23:59 in Paris is still the same day, midnight is not.
    const late = Temporal.Instant.from("2024-05-22T21:59:59Z");
    await expect(send(about(FRIDAY, "tard"), late)).rejects.toMatchObject({ code: "too-many-messages" });
    await send(about(FRIDAY, "demain"), late.add({ seconds: 1 }));
    expect(await stored()).toHaveLength(21);
  });

  it("of another family does not count against this one's", async () => {
    for (let n = 0; n < 20; n += 1) await send(about(FRIDAY, `Message ${n}`));
    family = await makeFamily(database, commune, [canteen], "Zoé");
    await send(about(FRIDAY));
    expect(await stored()).toHaveLength(21);
  });

  it.each([
    ["nothing", "", "Écrivez votre message."],
    ["blanks", " \r\n ", "Écrivez votre message."],
    ["too much", "a".repeat(2_001), "Ce message est trop long : 2 000 caractères au plus."],
    ["a NUL", "a\0b", "Ce message contient un caractère interdit."],
  ])("does not hold %s", (_, body, sentence) => {
    const read = sendMessageInput.safeParse(about(FRIDAY, body));
    expect(plain(read.error?.issues[0]?.message ?? "")).toBe(sentence);
  });

  it("may have 2 000 characters, however its lines end", async () => {
    const body = `${"é".repeat(999)}\r\n${"ù".repeat(1_000)}`;
    await send(about(FRIDAY, body));
    expect((await stored())[0]?.body).toHaveLength(2_000);
  });

  it("is not about an activity in which the child never was", async () => {
    const other = await makeActivity(database, commune, { on: [FRIDAY] });
    await expect(send({ ...about(FRIDAY), activityId: other.id })).rejects.toMatchObject({
      code: "activity-not-found",
    });
  });

  describe("begins on a page that", () => {
    const open = (asked: Parameters<typeof getAsk>[1]) =>
      familyContext(database, family, (ctx) => getAsk(ctx, asked));

    it("says already whom, what, when, why, and what can be done", async () => {
      const { subject } = await open({ enfant: family.childId, prestation: canteen.id, jour: THURSDAY });
      expect(subject?.title).toBe("Pour Paul · Cantine · jeudi 23 mai");
      expect(plain(subject?.reason ?? "")).toMatch(/^Délai dépassé : réservable jusqu’au/);
      expect(plain(subject?.nextStep ?? "")).toMatch(/^Seule la mairie peut encore accepter/);
    });

    it("says why a day is closed on which there is no opening at all", async () => {
      const { subject } = await open({ enfant: family.childId, prestation: canteen.id, jour: "2024-05-25" });
      expect(subject?.reason).toBe("Pas d’accueil ce jour-là.");
    });

    it("is about the only child when nothing was said, and lets a family of two choose", async () => {
      expect((await open({})).subject?.title).toBe("Pour Paul");
      await makeChild(database, commune, family.householdId, { firstName: "Julie", enrolledIn: [canteen] });
      const { children, subject } = await open({});
      expect(subject).toBeNull();
      expect(children.map(({ name }) => name)).toEqual(["Julie DUPONT", "Paul DUPONT"]);
    });
  });
});
