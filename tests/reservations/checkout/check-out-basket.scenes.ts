import { v7 as uuidv7 } from "uuid";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import type { CheckoutOutcomeView } from "@/lib/reservations/checkout/views";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { startingLine } from "@/tests/factories/barrier";
import { ask } from "@/tests/factories/basket";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily, makeHousehold } from "@/tests/factories/family";
import { relate } from "@/tests/factories/relation";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Scenes of several presses at once, played with the locks and, by the controls, without them. */

export const MONDAY = "2024-05-27";
let number = 0;

export interface Press {
  family: Family;
  version: number;
  key: string;
}
export interface Scene {
  canteen: MadeActivity;
  presses: Press[];
}

/** Twenty families ask for the one place of a day. */
export async function twentyFamiliesOnePlace(database: TestDatabase): Promise<Scene> {
  const { commune, canteen } = await openCanteen(database, { capacity: 1 });
  const presses: Press[] = [];
  for (let i = 0; i < 20; i += 1) {
    presses.push(await wanting(database, await makeFamily(database, commune, [canteen]), canteen));
  }
  return { canteen, presses };
}

/** One family, one basket, pressed from two tabs: each with its own key, or the same one sent twice. */
export async function oneFamilyTwoPresses(database: TestDatabase, { sameKey = false } = {}): Promise<Scene> {
  const { commune, canteen } = await openCanteen(database, { capacity: 24 });
  const press = await wanting(database, await makeFamily(database, commune, [canteen]), canteen);
  return { canteen, presses: [press, { ...press, key: sameKey ? press.key : uuidv7() }] };
}

/** A child of two households, who ask for the same place. */
export async function twoHouseholdsOneChild(database: TestDatabase): Promise<Scene> {
  const { commune, canteen } = await openCanteen(database, { capacity: 24 });
  const one = await makeFamily(database, commune, [canteen]);
  const other = { ...(await makeHousehold(database, commune)), childId: one.childId };
  await moveIn(database, commune, other.householdId, one.childId);
  return {
    canteen,
    presses: [await wanting(database, one, canteen), await wanting(database, other, canteen)],
  };
}

/**
 * A child of two households, of whom one asks for the whole day and the other for the half of it, which exclude each
 * other: two openings, so that only the child stands between them.
 */
export async function twoHouseholdsTwoHalves(database: TestDatabase) {
  const { commune, canteen: whole } = await openCanteen(database, { capacity: 24 });
  const half = await makeActivity(database, commune, { name: "Demi-journée", on: [MONDAY] });
  await relate(database, commune, [half, "excludes", whole]);
  const one = await makeFamily(database, commune, [whole, half]);
  const other = { ...(await makeHousehold(database, commune)), childId: one.childId };
  await moveIn(database, commune, other.householdId, one.childId);
  const presses = [await wanting(database, one, whole), await wanting(database, other, half)];
  return { childId: one.childId, presses };
}

/** What the child has that day, by name. */
export async function listNames({ owner }: TestDatabase, childId: string): Promise<string[]> {
  const rows = await owner.sql<{ name: string }[]>`
    select a.name from reservation r join activity a on a.commune_id = r.commune_id and a.id = r.activity_id
    where r.child_id = ${childId} and r.service_date = ${MONDAY} and r.status = 'reserved' order by a.name`;
  return rows.map(({ name }) => name);
}

/** Everyone stands in a transaction of their own before anyone presses. */
export function pressTogether(
  database: TestDatabase,
  { presses }: Pick<Scene, "presses">,
): Promise<PromiseSettledResult<CheckoutOutcomeView>[]> {
  const everyoneIsIn = startingLine(presses.length);
  return Promise.allSettled(
    presses.map(({ family, version, key }) =>
      familyContext(database, family, async (ctx) => {
        await everyoneIsIn();
        return checkOutBasket(ctx, { key, basketVersion: version });
      }),
    ),
  );
}

export async function openCanteen(
  database: TestDatabase,
  { capacity, on = [MONDAY] }: { capacity: number; on?: readonly string[] },
) {
  number += 1;
  const commune = await makeCommune(database, { slug: `scene-${number}` });
  return { commune, canteen: await makeActivity(database, commune, { on, capacity }) };
}

/** The family asks for these dates, and is about to press. */
export async function wanting(
  database: TestDatabase,
  family: Family,
  canteen: MadeActivity,
  on: readonly string[] = [MONDAY],
): Promise<Press> {
  const { basket } = await ask(database, family, "book", canteen, on);
  return { family, version: basket.version, key: uuidv7() };
}

/** What became of the day: live reservations, and the opening's own figure. */
export async function placesOf(
  { owner }: TestDatabase,
  { canteen }: Pick<Scene, "canteen">,
): Promise<{ live: number; taken: number }> {
  const [row] = await owner.sql<{ live: number; taken: number }[]>`
    select taken, (select count(*)::int from reservation r where r.commune_id = o.commune_id
      and r.activity_id = o.activity_id and r.service_date = o.service_date and r.status = 'reserved') as live
    from opening o where activity_id = ${canteen.id} and service_date = ${MONDAY}`;
  if (!row) throw new RangeError("This scene has no opening that day.");
  return row;
}

export function outcomesOf(results: readonly PromiseSettledResult<CheckoutOutcomeView>[]) {
  return {
    done: results.flatMap((result) => (result.status === "fulfilled" ? result.value : [])),
    thrown: results.flatMap((result) => (result.status === "rejected" ? result.reason : [])),
  };
}
