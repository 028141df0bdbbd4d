import { addHoliday } from "@/lib/catalogue/holidays/add-holiday";
import { addHolidayInput } from "@/lib/catalogue/holidays/schemas";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** Two agents add holidays of the same days at once; what each was answered, and how many there are then. */
export async function addTogether(database: TestDatabase, slug: string) {
  const commune = await makeCommune(database, { slug });
  const agent = await makeStaff(database, commune);
  const input = addHolidayInput.parse({ label: "Pont", from: "2024-05-17", until: "2024-05-18" });
  const results = await Promise.allSettled(
    [1, 2].map(() => staffContext(database, commune, agent, (ctx) => addHoliday(ctx, input))),
  );
  const rows = await database.owner.sql`select 1 from commune_holiday where commune_id = ${commune.id}`;
  return {
    codes: results.map((result) => (result.status === "rejected" ? result.reason.code : "added")).sort(),
    stretches: rows.length,
  };
}
