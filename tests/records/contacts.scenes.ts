import { addContact } from "@/lib/records/contacts/add-contact";
import { moveContact } from "@/lib/records/contacts/move-contact";
import { makeActivity } from "@/tests/factories/activity";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { contactInput } from "@/tests/factories/contact";
import { familyContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A household with two guardians. */
export async function makeCouple(database: TestDatabase, slug: string): Promise<[Family, Family]> {
  const commune = await makeCommune(database, { slug });
  const canteen = await makeActivity(database, commune, { on: [] });
  const father = await makeFamily(database, commune, [canteen]);
  const mother = await makeGuardian(database, commune, father.householdId, { firstName: "Marie" });
  return [father, { ...father, guardian: mother }];
}

const atOnce = async () => {};

export const add = (database: TestDatabase, family: Family, firstName: string, start = atOnce) =>
  familyContext(database, family, async (ctx) => {
    await start();
    return addContact(ctx, contactInput([family.childId], { firstName }));
  });

export const move = (
  database: TestDatabase,
  family: Family,
  id: string,
  direction: "up" | "down",
  start = atOnce,
) =>
  familyContext(database, family, async (ctx) => {
    await start();
    return moveContact(ctx, { id, direction });
  });

/** First names with their positions, in order. */
export async function orderOf(database: TestDatabase, { householdId }: Family): Promise<string[]> {
  const rows = await database.owner.sql<{ name: string; position: number }[]>`
    select first_name as name, position from contact
    where household_id = ${householdId} and removed_at is null order by kind, position, id`;
  return rows.map(({ name, position }) => `${position} ${name}`);
}

/** Two guardians add somebody at the same moment. Answers the positions. */
export async function addAtOnce(database: TestDatabase, slug: string): Promise<string[]> {
  const [father, mother] = await makeCouple(database, slug);
  const line = startingLine(2);
  await Promise.all([add(database, father, "Ana", line), add(database, mother, "Bob", line)]);
  return (await orderOf(database, father)).map((line) => line.split(" ")[0] ?? "");
}

/** Of four, the first goes down and the last goes up at the same moment. Answers the order. */
export async function moveAtOnce(database: TestDatabase, slug: string): Promise<string[]> {
  const [father, mother] = await makeCouple(database, slug);
  const ids: string[] = [];
  for (const name of ["A", "B", "C", "D"]) ids.push(await add(database, father, name));
  const [first = "", , , last = ""] = ids;
  const line = startingLine(2);
  await Promise.all([move(database, father, first, "down", line), move(database, mother, last, "up", line)]);
  return orderOf(database, father);
}
