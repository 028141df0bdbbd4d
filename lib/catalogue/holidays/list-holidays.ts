import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { countMisplaced } from "./count-misplaced";
import { meetsYear, sayStretch, showYear } from "./school-years";
import { holidayBase, type TakenHoliday, takeHolidays } from "./take-holidays";
import type { HolidayPage, HolidayRow } from "./views";

/**
 * The holidays of a school year, the official ones and what the commune says of them, and what they do to the days
 * that are open already. Five statements. @throws DomainError "forbidden"
 */
export async function listHolidays(ctx: StaffContext, year?: number): Promise<HolidayPage> {
  authorize(ctx, "calendar.change");
  const shown = showYear(ctx, year);
  const [holidays, misplaced] = await Promise.all([takeHolidays(ctx), countMisplaced(ctx, shown)]);
  return {
    year: shown.year,
    previous: shown.year - 1,
    next: shown.year + 1,
    name: shown.name,
    zone: ctx.commune.schoolZone === "own" ? null : ctx.commune.schoolZone,
    rows: holidays.filter((one) => meetsYear(one, shown)).map(presentHoliday),
    misplaced,
  };
}

function presentHoliday(one: TakenHoliday): HolidayRow {
  const { key, kind, label, from, until, official } = one;
  return {
    key,
    kind,
    label,
    span: sayStretch(one),
    back: longDate(until),
    from: from.toString(),
    until: until.toString(),
    official: kind === "corrected" && official ? `${official.label}, ${sayStretch(official)}` : null,
    base: holidayBase(one),
  };
}
