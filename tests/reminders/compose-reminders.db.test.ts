import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Commune, systemContext } from "@/lib/context";
import { UncomposableMail } from "@/lib/mail/compose";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { composeBasketReminder } from "@/lib/reminders/compose-basket-reminder";
import { composeDaysReminder } from "@/lib/reminders/compose-days-reminder";
import { readReminderToken } from "@/lib/reminders/unsubscribe-token";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, placeKey } from "@/tests/factories/basket";
import { makeChild } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { hadPlaces } from "@/tests/factories/habit";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const [MONDAY, TUESDAY] = ["2024-05-27", "2024-05-28"] as const;
const UNTIL: Record<string, string> = { [MONDAY]: "2024-05-26T10:00:00Z", [TUESDAY]: "2024-05-27T10:00:00Z" };

describe("a reminder's words", () => {
  let database: TestDatabase;
  let commune: Commune;
  let canteen: MadeActivity;
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
    commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}`, name: "Saint-Aubin" });
    canteen = await makeActivity(database, commune, { name: "Cantine", on: [MONDAY, TUESDAY] });
    family = await makeFamily(database, commune, [canteen]);
  });

  const told = (dates: readonly string[], childId = family.childId) =>
    dates.map((date) => ({ key: placeKey({ childId }, canteen, date), until: UNTIL[date] ?? "" }));
  const means = () => ({ on: database.app, now: WEDNESDAY_AFTERNOON });
  const ofDays = (places: Payload<"days-reminder">["places"], more = 0): Promise<ComposedMail> =>
    systemContext(
      commune,
      (ctx) => composeDaysReminder(ctx, { guardianId: family.guardian.guardianId, places, more }),
      means(),
    );
  const ofBasket = (payload: Partial<Payload<"basket-reminder">>): Promise<ComposedMail> =>
    systemContext(
      commune,
      (ctx) =>
        composeBasketReminder(ctx, {
          guardianId: family.guardian.guardianId,
          bookings: [],
          cancellations: [],
          more: 0,
          ...payload,
        }),
      means(),
    );

  it("name each day with its limit, child by child, and lead to the first of them", async () => {
    const julie = await makeChild(database, commune, family.householdId, {
      firstName: "Julie",
      enrolledIn: [canteen],
    });
    const { subject, html, text } = await ofDays([...told([MONDAY, TUESDAY]), ...told([TUESDAY], julie)]);
    expect(subject).toBe("Des jours à réserver");
    expect(plain(text)).toContain(`Julie DUPONT

Cantine
 - Mar. 28 Mai : jusqu’au lundi 27 mai à 12 h 00

Paul DUPONT

Cantine
 - Lun. 27 Mai : jusqu’au dimanche 26 mai à 12 h 00
 - Mar. 28 Mai : jusqu’au lundi 27 mai à 12 h 00`);
    const url = `http://${commune.host}:3000/reservations?enfant=${family.childId}&semaine=${MONDAY}`;
    expect(text).toContain(`Voir ces jours ${url}`);
    expect(html).toContain(`href="${url.replace("&", "&amp;")}"`);
    expect(plain(html)).toContain(
      "3 jours ne sont pas réservés : le premier délai est le dimanche 26 mai à 12 h 00.",
    );
    expect(text).toContain("vous n’avez rien à faire");
    expect(text).toContain("L’équipe Saint-Aubin");
  });

  it("say how many days are not named", async () => {
    const { text, html } = await ofDays(told([MONDAY]), 3);
    expect(text).toContain("Et 3 autres jours.");
    expect(plain(html)).toContain("4 jours ne sont pas réservés");
  });

  it("tell bookings from cancellations in a basket", async () => {
    await hadPlaces(database, family, canteen, [TUESDAY]);
    await ask(database, family, "book", canteen, [MONDAY]);
    await ask(database, family, "cancel", canteen, [TUESDAY]);
    const { subject, text } = await ofBasket({ bookings: told([MONDAY]), cancellations: told([TUESDAY]) });
    expect(subject).toBe("Votre panier n’est pas validé");
    const words = plain(text);
    expect(words.indexOf("À réserver")).toBeGreaterThan(0);
    expect(words.indexOf("À annuler")).toBeGreaterThan(words.indexOf("Lun. 27 Mai"));
    expect(words.indexOf("Mar. 28 Mai")).toBeGreaterThan(words.indexOf("À annuler"));
    expect(words).toContain(`Ouvrir mon panier http://${commune.host}:3000/reservations?enfant=`);
  });

  it("carry two ways out: the mail reader's own button, and a page", async () => {
    const { headers = {}, text } = await ofDays(told([MONDAY]));
    expect(headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const [, address = ""] = /^<(http:[^>]+)>$/.exec(headers["List-Unsubscribe"] ?? "") ?? [];
    const url = new URL(address);
    expect(url.host + url.pathname).toBe(`${commune.host}:3000/api/rappels/arret`);
    const token = url.searchParams.get("jeton") ?? "";
    expect(readReminderToken(commune.id, token)).toEqual({
      guardianId: family.guardian.guardianId,
      kind: "usual-days",
    });
    expect(text).toContain(`Ne plus recevoir ces rappels http://${commune.host}:3000/rappels?jeton=${token}`);
  });

  it("leave out what was reserved or asked for since, and are not written about nothing", async () => {
    await hadPlaces(database, family, canteen, [MONDAY]);
    expect((await ofDays(told([MONDAY, TUESDAY]))).text).not.toContain("27 Mai");
    await ask(database, family, "book", canteen, [TUESDAY]);
    await expect(ofDays(told([MONDAY, TUESDAY]))).rejects.toThrow(UncomposableMail);
  });

  it("are not written about a basket that was validated since", async () => {
    await expect(ofBasket({ bookings: told([MONDAY]) })).rejects.toThrow(UncomposableMail);
  });

  it("are not written about a child who has moved out since", async () => {
    await database.owner.sql`delete from household_child where child_id = ${family.childId}`;
    await expect(ofDays(told([MONDAY]))).rejects.toThrow(UncomposableMail);
  });

  it("do not let a name write into the page", async () => {
    await database.owner.sql`update activity set name = '<img src=x>' where id = ${canteen.id}`;
    const { html } = await ofDays(told([MONDAY]));
    expect(html).not.toMatch(/<img/i);
    expect(html).toContain("&lt;img src=x&gt;");
  });
});
