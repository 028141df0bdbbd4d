import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** The regulation that a neighbour's canteen is under. */
export interface RegulationNeighbour {
  regulationId: string;
}

export async function findRegulation(
  { owner }: TestDatabase,
  commune: Commune,
  activityId: string,
): Promise<RegulationNeighbour> {
  const [row] = await owner.sql<RegulationNeighbour[]>`
    select regulation_id as "regulationId" from activity where commune_id = ${commune.id} and id = ${activityId}`;
  if (!row) throw new Error("The canteen is under no regulation.");
  return row;
}
