import { v7 as uuidv7 } from "uuid";
import { household } from "@/db/schema";
import type { Commune } from "@/lib/context";
import type { MadeActivity } from "@/tests/factories/activity";
import { makeChild, moveIn } from "@/tests/factories/child";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A child of a neighbour's commune whose parents live apart, and its two households. */
export interface CustodyNeighbour {
  apartChildId: string;
  apartHomeId: string;
  otherHomeId: string;
}

export async function makeCustodyNeighbour(
  database: TestDatabase,
  commune: Commune,
  canteen: MadeActivity,
): Promise<CustodyNeighbour> {
  const [apartHomeId, otherHomeId] = [uuidv7(), uuidv7()];
  await database.owner.drizzle
    .insert(household)
    .values([apartHomeId, otherHomeId].map((id) => ({ communeId: commune.id, id })));
  const apartChildId = await makeChild(database, commune, apartHomeId, {
    firstName: "Zoé",
    enrolledIn: [canteen],
  });
  await moveIn(database, commune, otherHomeId, apartChildId);
  return { apartChildId, apartHomeId, otherHomeId };
}
