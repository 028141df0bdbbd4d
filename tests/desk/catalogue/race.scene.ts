import { archiveActivity } from "@/lib/desk/activities/archive-activity";
import { makeActivityAt } from "@/tests/factories/activity";
import { ask, press } from "@/tests/factories/basket";
import { makeFamily } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";
import { addTo, openCatalogue, save } from "./scene";

/** Two agents save the same activity at once, opened on the same version. Answers how many were let through. */
export async function saveAgainstEachOther(database: TestDatabase): Promise<number> {
  const scene = await openCatalogue(database);
  const [id = ""] = await addTo(scene, [scene.ferry]);
  const outcomes = await Promise.allSettled([
    save(scene, id, { name: "Restaurant" }),
    save(scene, id, { capacity: "30" }),
  ]);
  return countSaved(outcomes, "thing-changed");
}

/** Two agents add an activity of one name at one site at once. Answers how many there are. */
export async function addAgainstEachOther(database: TestDatabase): Promise<number> {
  const scene = await openCatalogue(database);
  const outcomes = await Promise.allSettled([addTo(scene, [scene.ferry]), addTo(scene, [scene.ferry])]);
  return countSaved(outcomes, "activity-name-taken");
}

const MONDAY = "2024-05-27";

/**
 * A family validates its basket while an agent archives the activity. Answers how many live reservations an archived
 * activity is left with: none is how it should be.
 */
export async function archiveAgainstCheckout(database: TestDatabase): Promise<number> {
  const scene = await openCatalogue(database);
  const canteen = await makeActivityAt(database, scene.commune, scene.ferry, { on: [MONDAY] });
  const family = await makeFamily(database, scene.commune, [canteen]);
  const { basket } = await ask(database, family, "book", canteen, [MONDAY]);
  const outcomes = await Promise.allSettled([
    press(database, family, { version: basket.version }),
    scene.atDesk((ctx) => archiveActivity(ctx, { id: canteen.id })),
  ]);
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason?.code !== "activity-has-places") throw outcome.reason;
  const [row] = await database.owner.sql<{ n: number }[]>`
    select count(*)::int as n from reservation r
    join activity a on a.commune_id = r.commune_id and a.id = r.activity_id
    where r.commune_id = ${scene.commune.id} and r.status = 'reserved' and a.archived_at is not null`;
  return row?.n ?? -1;
}

/** Anything but the refusal that is expected is a fault. */
function countSaved(outcomes: readonly PromiseSettledResult<unknown>[], refusal: string): number {
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason?.code !== refusal) throw outcome.reason;
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}
