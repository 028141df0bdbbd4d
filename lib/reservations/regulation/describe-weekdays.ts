import { weekdayName } from "@/lib/i18n/format-date";

/** "le lundi", "le lundi et le mardi", "le lundi, le mardi et le jeudi", from ISO weekdays. */
export function describeWeekdays(weekdays: readonly number[]): string {
  const names = weekdays.map((weekday) => `le ${weekdayName(weekday)}`);
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" et ");
}
