import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { removeRow } from "./drop-holiday";
import { lockHolidays } from "./lock-holidays";
import { noteHoliday } from "./note-holiday";
import type { HolidayPress } from "./schemas";
import { checkFree, pickHoliday, takeHolidays } from "./take-holidays";

/**
 * The official dates again, for a stretch of the zone of which the commune said otherwise.
 * @throws DomainError "forbidden", "not-found", "holiday-changed"; "holiday-overlaps" where they have come to meet
 * another stretch
 */
export async function restoreHoliday(ctx: StaffContext, input: HolidayPress): Promise<void> {
  authorize(ctx, "calendar.change");
  await lockHolidays(ctx);
  const holidays = await takeHolidays(ctx);
  const found = pickHoliday(holidays, input);
  if (!found.id || !found.official) return;
  checkFree(
    found.official,
    holidays.filter((one) => one !== found),
  );
  await removeRow(ctx, found.id);
  await noteHoliday(ctx, found.id, {
    before: found.kind === "withdrawn" ? null : found,
    after: found.official,
  });
}
