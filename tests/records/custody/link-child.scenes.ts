import { linkChild } from "@/lib/records/custody/link-child";
import { makeActivity } from "@/tests/factories/activity";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Two agents link one child to two different households at once. Answers in how many it lives then. */
export async function linkToTwoAtOnce(database: TestDatabase, slug: string): Promise<number> {
  const commune = await makeCommune(database, { slug });
  const canteen = await makeActivity(database, commune, { on: [] });
  const { childId } = await makeFamily(database, commune, [canteen]);
  const agents = [await makeStaff(database, commune), await makeStaff(database, commune, "gestionnaire")];
  const line = startingLine(agents.length);
  const presses = agents.map(async (agent) => {
    const { householdId } = await makeHousehold(database, commune);
    return () =>
      staffContext(database, commune, agent, async (ctx) => {
        await line();
        return linkChild(ctx, { childId, householdId });
      });
  });
  const ready = await Promise.all(presses);
  const outcomes = await Promise.allSettled(ready.map((press) => press()));
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason?.code !== "child-has-two-households")
      throw outcome.reason;
  const [row] = await database.owner.sql<{ n: number }[]>`
    select count(*)::int as n from household_child where commune_id = ${commune.id} and child_id = ${childId}`;
  return row?.n ?? 0;
}
