import type { Family } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What the desk's hand can change of a neighbour's child. */
export interface NewcomerNeighbour {
  enrolmentId: string;
}

export async function findEnrolment(
  { owner }: TestDatabase,
  { commune, childId }: Family,
): Promise<NewcomerNeighbour> {
  const [row] = await owner.sql<{ id: string }[]>`
    select id from enrolment where commune_id = ${commune.id} and child_id = ${childId} order by id limit 1`;
  return { enrolmentId: row?.id ?? "" };
}
