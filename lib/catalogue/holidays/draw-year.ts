import type { Temporal } from "temporal-polyfill";
import { capital, monthName } from "@/lib/i18n/format-date";
import { mondayOf } from "@/lib/time/civil-date";
import { civilDateOf, dayNumberOf } from "@/lib/time/day-number";
import type { ShownYear } from "./school-years";
import type { CalendarDay, CalendarMonth, DayMark } from "./views";

/** Days of a kind, by their number. */
export type MarkedDays = ReadonlyMap<number, { kind: DayMark; label: string }[]>;

const MONTHS = 12;
const SATURDAY = 6;

/** The twelve months of a school year, each in weeks from Monday on. */
export function drawYear(
  { from, today }: Pick<ShownYear, "from" | "today">,
  marked: MarkedDays,
): CalendarMonth[] {
  return Array.from({ length: MONTHS }, (_, months) => drawMonth(from.add({ months }), { today, marked }));
}

function drawMonth(
  first: Temporal.PlainDate,
  { today, marked }: { today: Temporal.PlainDate; marked: MarkedDays },
): CalendarMonth {
  const monday = dayNumberOf(mondayOf(first));
  const start = dayNumberOf(first);
  const end = start + first.daysInMonth - 1;
  const weeks: CalendarMonth["weeks"] = [];
  for (let week = monday; week <= end; week += 7)
    weeks.push(
      Array.from({ length: 7 }, (_, offset): CalendarDay | null => {
        const number = week + offset;
        if (number < start || number > end) return null;
        const date = civilDateOf(number);
        return {
          date: date.toString(),
          day: date.day,
          weekend: date.dayOfWeek >= SATURDAY,
          today: date.equals(today),
          marks: marked.get(number) ?? [],
        };
      }),
    );
  const name = `${capital(monthName(first.month))} ${first.year}`;
  return { id: first.toPlainYearMonth().toString(), name, weeks };
}
