import { v7 as uuidv7 } from "uuid";
import { readDatabaseError } from "@/db/errors";
import { diet } from "@/db/schema";
import type { Commune } from "@/lib/context";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { makeActivity } from "@/tests/factories/activity";
import { startingLine } from "@/tests/factories/barrier";
import { askChanges } from "@/tests/factories/change";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Two agents answer one field at once, one yes and one no. Answers how many answers were taken, and letters written. */
export async function answerAtOnce(
  database: TestDatabase,
  slug: string,
): Promise<{ taken: number; letters: number }> {
  const commune: Commune = await makeCommune(database, { slug });
  const canteen = await makeActivity(database, commune, { name: "Cantine", on: [] });
  const family = await makeFamily(database, commune, [canteen]);
  const agents = [await makeStaff(database, commune), await makeStaff(database, commune)];
  const { submissionId, changeIds } = await askChanges(database, family, [
    { field: "lastName", before: "DUPONT", after: "DURAND" },
  ]);
  const line = startingLine(agents.length);
  const outcomes = await Promise.all(
    agents.map((agent, index) =>
      staffContext(database, commune, agent, async (ctx) => {
        await line();
        const decision = { changeId: changeIds[0] ?? "", accept: index === 0, word: "Non." };
        return decideChanges(ctx, { submissionId, decisions: [decision] });
      }),
    ),
  );
  const [row] = await database.owner.sql<{ n: number }[]>`
    select count(*)::int as n from outbox_message where commune_id = ${commune.id} and kind = 'changes-decided'`;
  return { taken: outcomes.reduce((sum, { decided }) => sum + decided, 0), letters: row?.n ?? -1 };
}

/** Two agents accept at once what a child's two households ask for its meals. Answers how many came through. */
export async function acceptForBothHomes(database: TestDatabase, slug: string): Promise<number> {
  const commune: Commune = await makeCommune(database, { slug });
  const canteen = await makeActivity(database, commune, { name: "Cantine", on: [] });
  const family = await makeFamily(database, commune, [canteen]);
  const other = { ...(await makeFamily(database, commune, [canteen], "Ana")), childId: family.childId };
  await moveIn(database, commune, other.householdId, family.childId);
  const ids = [uuidv7(), uuidv7()];
  await database.owner.drizzle
    .insert(diet)
    .values(ids.map((id, position) => ({ communeId: commune.id, id, label: id, position })));
  const line = startingLine(2);
  const answers = [family, other].map(async (home) => {
    const agent = await makeStaff(database, commune);
    const asked = await askChanges(database, home, [
      { field: "diets", before: null, after: ids.join(), ofChild: true },
    ]);
    return staffContext(database, commune, agent, async (ctx) => {
      await line();
      const decisions = asked.changeIds.map((changeId) => ({ changeId, accept: true, word: "" }));
      return decideChanges(ctx, { submissionId: asked.submissionId, decisions });
    });
  });
  const outcomes = await Promise.allSettled(answers);
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && !isSameDiet(outcome.reason)) throw outcome.reason;
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}

/** Both wrote the same diet of the child. */
function isSameDiet(error: unknown): boolean {
  const refusal = readDatabaseError(error);
  return refusal?.kind === "unique" && refusal.constraint?.startsWith("child_diet") === true;
}
