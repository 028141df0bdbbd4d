import { v7 as uuidv7 } from "uuid";
import type { SaveOutcome } from "@/lib/records/changes/views";
import { makeActivity } from "@/tests/factories/activity";
import { startingLine } from "@/tests/factories/barrier";
import { moveIn } from "@/tests/factories/child";
import { makeCommune } from "@/tests/factories/commune";
import { makeFamily, makeHousehold } from "@/tests/factories/family";
import { makeGuardian } from "@/tests/factories/guardian";
import type { TestDatabase } from "@/tests/setup/test-database";
import { openChild, openGuardian, TYPED } from "./records.scenes";

export const RACES = ["guardians of a household", "households of a child"] as const;
type Race = (typeof RACES)[number];

/** Two send the same form at once, each with another value. Answers how many were told "C’est enregistré". */
export async function sendAtOnce(database: TestDatabase, race: Race): Promise<number> {
  const outcomes = await (race === "guardians of a household" ? sendGuardian(database) : sendChild(database));
  return outcomes.filter(({ kind }) => kind === "saved").length;
}

async function sendGuardian(database: TestDatabase): Promise<SaveOutcome[]> {
  const commune = await makeCommune(database, { slug: uuidv7() });
  const home = await makeHousehold(database, commune);
  const { guardianId, householdId } = home.guardian;
  const marie = await makeGuardian(database, commune, householdId, { firstName: "Marie" });
  await (await openGuardian(database, home)).send(TYPED);
  const mine = await openGuardian(database, home);
  const hers = await openGuardian(database, { commune, guardian: marie }, guardianId);
  const start = startingLine(2);
  return Promise.all([
    mine.send({ employer: "Mairie" }, { start }),
    hers.send({ employer: "Poste" }, { start }),
  ]);
}

async function sendChild(database: TestDatabase): Promise<SaveOutcome[]> {
  const commune = await makeCommune(database, { slug: uuidv7() });
  const canteen = await makeActivity(database, commune, { name: "Cantine", on: [] });
  const family = await makeFamily(database, commune, [canteen]);
  const other = await makeHousehold(database, commune);
  await moveIn(database, commune, other.householdId, family.childId);
  const { childId } = family;
  await database.owner.sql`update child set civility = 'M.' where id = ${childId}`;
  await database.owner.sql`
    insert into field_policy (commune_id, subject, field, mode) values (${commune.id}, 'child', 'firstName', 'immediate')`;
  const mine = await openChild(database, family, childId);
  const theirs = await openChild(database, other, childId);
  const start = startingLine(2);
  return Promise.all([mine.send({ firstName: "Paulin" }, start), theirs.send({ firstName: "Paolo" }, start)]);
}
