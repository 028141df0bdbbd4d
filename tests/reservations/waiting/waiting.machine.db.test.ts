import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DomainError } from "@/lib/errors";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { WaitingModel } from "./waiting.model";
import { actorsOf, DEADLINE, makeFullDay } from "./waiting.scenes";

/** So near the deadline that many a walk goes past it. */
const START = DEADLINE.subtract({ minutes: 200 });
const FAMILIES = 5;

/** One family in four does what makes no sense for it just now; see `choose`. */
const who = fc.nat({ max: 4 * FAMILIES - 1 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant("join"), who }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("cancel"), who }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("accept"), who }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("book"), who }) },
  fc.record({ what: fc.constant("decline"), who }),
  fc.record({ what: fc.constant("leave"), who }),
  fc.record({ what: fc.constant("raise"), to: fc.integer({ min: 0, max: 4 }) }),
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant("pass"), minutes: fc.integer({ min: 1, max: 130 }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("round") }) },
) as fc.Arbitrary<Step>;

type Step =
  | { what: "join" | "cancel" | "accept" | "book" | "decline" | "leave"; who: number }
  | { what: "raise"; to: number }
  | { what: "pass"; minutes: number }
  | { what: "round" };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Among the families for whom it makes sense, mostly: a walk of blunders alone would go nowhere. */
function choose(model: WaitingModel, { what, who }: Extract<Step, { who: number }>): number {
  const everybody = [...Array(FAMILIES).keys()];
  const sensible = {
    join: everybody.filter((one) => !model.booked.has(one) && !model.offers.has(one)),
    book: everybody.filter((one) => !model.booked.has(one)),
    cancel: [...model.booked],
    accept: [...model.offers.keys()],
    decline: [...model.offers.keys()],
    leave: [...model.queue, ...model.offers.keys()],
  }[what];
  const among = who < FAMILIES || sensible.length === 0 ? everybody : sensible;
  return among[who % among.length] ?? 0;
}

/** True when it was granted; an expected refusal is an answer here. */
async function granted(work: Promise<unknown>): Promise<boolean> {
  try {
    const answer = await work;
    return !(answer && typeof answer === "object" && "granted" in answer) || answer.granted === 1;
  } catch (error) {
    if (error instanceof DomainError || error instanceof RangeError) return false;
    throw error;
  }
}

async function walk(steps: readonly Step[]): Promise<void> {
  // Two have the places, three come too late: by their number.
  const day = await makeFullDay(database, { places: 2, others: FAMILIES - 2 });
  const families = [...day.holders, ...day.others];
  const on = actorsOf(database, day);
  const model = new WaitingModel(START, 2);
  for (const holder of day.holders.keys()) model.booked.add(holder);

  for (const one of steps) {
    const chosen = "who" in one ? choose(model, one) : 0;
    const family = families[chosen];
    if (!family) throw new RangeError("A family by its number.");
    const told = await on.told();
    switch (one.what) {
      case "join":
        expect(await granted(on.join(family, model.now))).toBe(model.join(chosen));
        break;
      case "book":
        expect(await granted(on.insist(family, model.now))).toBe(model.book(chosen));
        break;
      case "cancel":
        expect(await granted(on.cancel(family, model.now))).toBe(model.cancel(chosen));
        break;
      case "accept": {
        const live = model.offers.has(chosen);
        const answer = await granted(on.accept(family, model.now));
        if (live) expect(answer).toBe(true);
        if (answer) expect(model.accept(chosen)).toBe(true);
        break;
      }
      case "decline":
        await granted(on.decline(family, model.now));
        model.decline(chosen);
        break;
      case "leave":
        await on.leave(family, model.now);
        model.leave(chosen);
        break;
      case "raise":
        expect((await on.raise(one.to, model.now)).kind === "changed").toBe(model.raise(one.to));
        break;
      case "pass":
        model.pass(one.minutes);
        break;
      case "round":
        await on.round(model.now);
        model.offerFreed();
        expect(model.free > 0 && model.queue.length > 0).toBe(false);
        break;
    }
    await compare(one, told.length);
  }

  /** The database says what the model says; and what must hold whatever happens. */
  async function compare(after: Step, toldBefore: number): Promise<void> {
    const { capacity, taken, held, live } = await on.opening();
    expect(taken).toBe(live);
    expect(taken + held).toBeLessThanOrEqual(capacity);
    const rows = await database.owner.sql<{ household: string; status: string; until: string | null }[]>`
      select household_id as household, status, to_char(offer_until, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until
      from waiting_entry where activity_id = ${day.canteen.id} and status in ('waiting', 'offered')
      order by asked_at, id`;
    const numberOf = (household: string) =>
      families.findIndex(({ householdId }) => householdId === household);
    const offers = rows.flatMap(({ household, status, until }) => {
      const at = status === "offered" && until ? Temporal.Instant.from(until) : null;
      return at && Temporal.Instant.compare(model.now, at) <= 0 ? [[numberOf(household), at] as const] : [];
    });
    for (const [, until] of offers) expect(Temporal.Instant.compare(until, DEADLINE)).toBeLessThanOrEqual(0);
    expect(taken + offers.length, JSON.stringify(after)).toBeLessThanOrEqual(capacity);
    const shown = (entries: Iterable<readonly [number, Temporal.Instant]>) =>
      [...entries].map(([family, until]) => `${family} until ${until}`).sort();
    expect({
      taken,
      offers: shown(offers),
      queue: rows.filter(({ status }) => status === "waiting").map(({ household }) => numberOf(household)),
    }).toEqual({ taken: model.booked.size, offers: shown(model.offers), queue: model.queue });
    // Whoever is newly offered a place is told of it, once, and nobody else.
    const news = (await on.told()).slice(toldBefore).map((email) => {
      return families.findIndex(({ guardian }) => guardian.email === email);
    });
    for (const family of news) expect(model.offers.has(family)).toBe(true);
    expect(new Set(news).size).toBe(news.length);
  }
}

it("behaves as its model, whatever families, agents, workers and the clock do", {
  timeout: 180_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), walk), {
    numRuns: 25,
    // A walk is a tenth of a second: the seed in the report plays it again, and shrinks it, where it is looked at.
    endOnFailure: true,
  });
});
