import type { Database } from "@/db/client";
import { schoolHoliday } from "@/db/schema";
import { readShared } from "@/db/tenant";

/** False for an installation that has no school holidays at all yet. */
export async function hasSchoolHolidays(database: Database): Promise<boolean> {
  const found = await readShared(database, (db) =>
    db.select({ zone: schoolHoliday.zone }).from(schoolHoliday).limit(1),
  );
  return found.length > 0;
}
