import { v7 as uuidv7 } from "uuid";
import { site } from "@/db/schema";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A school of the commune. */
export async function makeSchool(
  { owner }: TestDatabase,
  commune: Commune,
  name = "Jules-Ferry",
): Promise<string> {
  const id = uuidv7();
  await owner.drizzle.insert(site).values({ communeId: commune.id, id, name, kind: "school" });
  return id;
}
