import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { checkout, checkoutLine } from "@/db/schema";
import { type Commune, systemContext } from "@/lib/context";
import type { ComposedMail } from "@/lib/mail/kinds";
import { composeBasketValidated } from "@/lib/reservations/checkout/compose-basket-validated";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const MAY = ["2024-05-24", "2024-05-27", "2024-05-28"];
const NOON = "1/4 d'heures gratuit midi";
const IN_CAPITALS = "1/4 D'HEURES GRATUIT MIDI";

describe("the e-mail “Validation du panier”", () => {
  let database: TestDatabase;
  let commune: Commune;
  let noon: MadeActivity;
  let family: Family;

  beforeAll(async () => {
    vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1/none");
    vi.stubEnv("AUTH_SECRET", "a-secret-of-the-tests-long-enough");
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    vi.stubEnv("PUBLIC_SCHEME", "http");
    vi.stubEnv("PUBLIC_PORT", "3000");
    database = await createTestDatabase();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.drop();
  });

  beforeEach(async () => {
    const slug = `ville-${uuidv7().slice(-12)}`;
    commune = await makeCommune(database, {
      slug,
      name: "Saint-Aubin",
      contactEmail: "periscolaire@exemple.fr",
      contactPhone: "01 23 45 67 89",
    });
    noon = await makeActivity(database, commune, { name: NOON, on: [] });
    family = await makeFamily(database, commune, [noon]);
  });

  interface Line {
    childId?: string;
    activityId?: string;
    kind?: "book" | "cancel";
    date: string;
    refusal?: string;
  }

  /** A checkout as the press on "Valider" leaves it. */
  async function record(lines: readonly Line[], at = WEDNESDAY_AFTERNOON): Promise<string> {
    const id = uuidv7();
    await database.owner.drizzle.insert(checkout).values({
      communeId: commune.id,
      id,
      householdId: family.householdId,
      guardianId: family.guardian.guardianId,
      key: uuidv7(),
      basketVersion: 1,
      at,
      outcome: "validated",
    });
    await database.owner.drizzle.insert(checkoutLine).values(
      lines.map(({ date, refusal, ...line }) => ({
        communeId: commune.id,
        checkoutId: id,
        childId: family.childId,
        activityId: noon.id,
        kind: "book" as const,
        serviceDate: Temporal.PlainDate.from(date),
        refusal: refusal ? { code: "full", message: refusal } : null,
        ...line,
      })),
    );
    return id;
  }

  const compose = (checkoutId: string, recipient = family.guardian.email): Promise<ComposedMail> =>
    systemContext(commune, (ctx) => composeBasketValidated(ctx, { checkoutId }, recipient), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });

  it("says what the guide says: subject, moment, child, count and every date in order", async () => {
    const id = await record([...MAY].reverse().map((date) => ({ date })));
    const { subject, text } = await compose(id);
    expect(subject).toBe("Validation du panier");
    expect(text).toContain(
      "Suite à votre validation du 22/05/2024 à 16h29, nous vous confirmons le planning suivant\u00a0:",
    );
    expect(text).toContain(
      `Vos réservations

Paul DUPONT

3 ${IN_CAPITALS}\u00a0:
 - Ven. 24 Mai
 - Lun. 27 Mai
 - Mar. 28 Mai

Ven. 24 Mai : annulable jusqu’au jeudi 23 mai à 12\u00a0h\u00a000.`,
    );
    expect(text).not.toContain("Vos annulations");
    expect(text).not.toContain("Ce qui n’a pas pu être validé");
  });

  it("lists sixty-four dates one by one, month by month, in both parts", async () => {
    const days = Array.from({ length: 64 }, (_, n) =>
      Temporal.PlainDate.from("2024-05-24").add({ days: n * 2 }),
    );
    const { html, text } = await compose(await record(days.map((day) => ({ date: day.toString() }))));
    expect(text).toContain(`64 ${IN_CAPITALS}`);
    expect(text.match(/^ - \S+ \d+ \S+$/gm)).toHaveLength(64);
    expect(html.match(/<li/g)).toHaveLength(64);
    const months = ["Mai 2024", "Juin 2024", "Juillet 2024", "Août 2024", "Septembre 2024"];
    const places = months.map((month) => text.indexOf(`\n${month}\n - `));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).not.toMatch(/ du \d+ \S+ au /);
  });

  it("lists cancellations under their own title, without a limit", async () => {
    const at = Temporal.Instant.from("2024-05-22T14:45:00Z");
    const id = await record(
      [
        { date: "2024-05-27", kind: "cancel" },
        { date: "2024-05-28", kind: "cancel" },
      ],
      at,
    );
    const { text } = await compose(id);
    expect(text).toContain("22/05/2024 à 16h45");
    expect(text).toContain(`Vos annulations

Paul DUPONT

2 ${IN_CAPITALS}\u00a0:
 - Lun. 27 Mai
 - Mar. 28 Mai`);
    expect(text).not.toContain("Vos réservations");
    expect(text).not.toContain("annulable");
  });

  it("names what could not be validated, each date with the reason that was given", async () => {
    const full = "Complet : 24 places sur 24.";
    const id = await record([
      { date: "2024-05-24" },
      { date: "2024-05-27", refusal: full },
      { date: "2024-05-28", kind: "cancel", refusal: "Délai dépassé." },
    ]);
    const { text } = await compose(id);
    expect(text).toContain(`1 ${IN_CAPITALS}`);
    const refused = text.slice(text.indexOf("Ce qui n’a pas pu être validé"));
    expect(refused).toContain(` - Lun. 27 Mai\u00a0: ${full}`);
    expect(refused).toContain(" - Mar. 28 Mai (annulation)\u00a0: Délai dépassé.");
  });

  it("keeps children and activities apart", async () => {
    const study = await makeActivity(database, commune, { name: "Études surveillées", on: [] });
    const julie = await makeChild(database, commune, family.householdId, {
      firstName: "Julie",
      enrolledIn: [study],
    });
    const { text } = await compose(
      await record([
        { date: "2024-05-24" },
        { date: "2024-05-24", childId: julie, activityId: study.id },
        { date: "2024-05-27", childId: julie, activityId: study.id },
      ]),
    );
    const order = ["Julie DUPONT", "2 ÉTUDES SURVEILLÉES", "Paul DUPONT", `1 ${IN_CAPITALS}`];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it("says that a date is no longer cancellable when its limit has passed", async () => {
    const { text } = await compose(await record([{ date: "2024-05-23" }]));
    expect(text).toContain("Cette date n’est plus annulable.");
  });

  it("tells another guardian who validated", async () => {
    const other = await makeGuardian(database, commune, family.householdId, { firstName: "Camille" });
    const { text } = await compose(await record([{ date: "2024-05-24" }]), other.email);
    expect(text).toContain("Suite à la validation de François DUPONT du 22/05/2024 à 16h29");
  });

  it("leads back to this commune's portal, and says how to reach it", async () => {
    const { html, text } = await compose(await record([{ date: "2024-05-24" }]));
    expect(html).toContain(`href="http://${commune.host}:3000/reservations"`);
    expect(text).toContain(`Voir mes réservations http://${commune.host}:3000/reservations`);
    expect(text).toContain(
      "Pour toutes questions, merci de nous contacter\u00a0: periscolaire@exemple.fr, 01 23 45 67 89",
    );
    expect(text).toContain("L’équipe Saint-Aubin");
  });

  it("does not let a name write into the page", async () => {
    await database.owner.sql`update activity set name = '<img src=x>' where id = ${noon.id}`;
    const { html } = await compose(await record([{ date: "2024-05-24" }]));
    expect(html).not.toMatch(/<img/i);
    expect(html).toContain("&lt;IMG SRC=X&gt;");
  });

  it("does not find a checkout of another commune", async () => {
    const id = await record([{ date: "2024-05-24" }]);
    const elsewhere = await makeCommune(database, { slug: `autre-${uuidv7().slice(-12)}` });
    await expect(
      systemContext(elsewhere, (ctx) => composeBasketValidated(ctx, { checkoutId: id }, "a@exemple.fr"), {
        on: database.app,
        now: WEDNESDAY_AFTERNOON,
      }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});
