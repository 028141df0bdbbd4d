import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { schoolHoliday } from "@/db/schema";
import { writeShared } from "@/db/tenant";
import { shippedSchoolHolidays } from "./school-holidays";

/**
 * Brings the shipped national calendar into the database, as its owner; what is there already takes the dates
 * and labels of the shipped one. Returns how many stretches it holds.
 */
export async function importSchoolHolidays(owner: Database): Promise<number> {
  const holidays = shippedSchoolHolidays();
  await writeShared(owner, (tx) =>
    tx
      .insert(schoolHoliday)
      .values(holidays)
      .onConflictDoUpdate({
        target: [schoolHoliday.zone, schoolHoliday.from],
        set: { until: sql`excluded.until`, label: sql`excluded.label` },
      }),
  );
  return holidays.length;
}
