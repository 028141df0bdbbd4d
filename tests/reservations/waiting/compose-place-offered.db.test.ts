import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { systemContext } from "@/lib/context";
import { UncomposableMail } from "@/lib/mail/compose";
import { composePlaceOffered } from "@/lib/reservations/waiting/compose-place-offered";
import type { Family } from "@/tests/factories/family";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { actorsOf, later, makeFullDay, NOW } from "./waiting.scenes";

describe("the e-mail “Une place s’est libérée”", () => {
  let database: TestDatabase;
  let on: ReturnType<typeof actorsOf>;
  let family: Family;
  let entryId: string;

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
    const day = await makeFullDay(database, { others: 2 });
    on = actorsOf(database, day);
    family = day.others[0] as Family;
    for (const waiting of day.others) await on.join(waiting);
    await on.cancel(day.holders[0] as Family);
    entryId = await on.offerId(family);
  });
  // What is told is the offer's own time, not the time at which the message leaves.
  const compose = (now = later(100)) =>
    systemContext(family.commune, (ctx) => composePlaceOffered(ctx, { entryId }), { on: database.app, now });

  it("says which child, what, which day, until when, and what becomes of the place then", async () => {
    const { subject, text } = await compose();
    expect(subject).toBe("Une place s’est libérée");
    const said = plain(text);
    expect(said).toContain("Une place que vous attendiez s’est libérée pour Paul :");
    expect(said).toContain("Cantine\nlundi 27 mai 2024");
    expect(said).toContain("Elle est gardée pour vous jusqu’au mercredi 22 mai à 18 h 29.");
    expect(said).toContain("elle sera ensuite proposée à la famille suivante");
  });

  it("has one link that matters, in both parts, to the offer and not to an answer", async () => {
    const { html, text } = await compose();
    const link = `http://${family.commune.host}:3000/reservations/offre/${entryId}`;
    expect(text).toContain(link);
    const links = [...html.matchAll(/href="(http[^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual([link]);
  });

  it("names nobody else: not who gave the place back, nor who waits", async () => {
    const { html } = await compose();
    expect(html).not.toContain('@exemple.fr"');
    expect(html.match(/mailto:[^"]+/g)).toEqual([`mailto:${family.commune.contactEmail}`]);
  });

  it.each([
    ["left", () => on.decline(family)],
    ["taken", () => on.accept(family)],
    ["over", () => on.round(later(3))],
  ])("does not leave once the offer was %s: a second family may have been told", async (_, end) => {
    await end();
    await expect(compose(NOW)).rejects.toBeInstanceOf(UncomposableMail);
  });
});
