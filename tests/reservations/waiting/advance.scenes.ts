import type { Temporal } from "temporal-polyfill";
import { type Commune, systemContext } from "@/lib/context";
import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { startingLine } from "@/tests/factories/barrier";
import type { Family } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";
import { actorsOf, makeFullDay } from "./waiting.scenes";

/** One place, three who wait for it: the first was offered it two hours ago and more, and did not answer. */
export async function expiredOffer(database: TestDatabase) {
  const day = await makeFullDay(database);
  const on = actorsOf(database, day);
  const [first, second, third] = day.others;
  const [holder] = day.holders;
  if (!first || !second || !third || !holder) throw new RangeError("Four families.");
  for (const family of [first, second, third]) await on.join(family);
  await on.cancel(holder);
  return { on, first, second, third } satisfies Record<string, Family | typeof on>;
}

/** The rounds of several workers, all of them in a transaction of their own before any begins. */
export function roundsTogether(
  database: TestDatabase,
  commune: Commune,
  workers: number,
  now: Temporal.Instant,
): Promise<PromiseSettledResult<void>[]> {
  const everyoneIsIn = startingLine(workers);
  const round = () =>
    systemContext(
      commune,
      async (ctx) => {
        await everyoneIsIn();
        await advanceWaitingLists(ctx);
      },
      { on: database.app, now },
    );
  return Promise.allSettled(Array.from({ length: workers }, round));
}
