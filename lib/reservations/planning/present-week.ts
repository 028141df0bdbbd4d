import { Temporal } from "temporal-polyfill";
import { longSpan, monthName, shortSpan } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { mondayOf } from "@/lib/time/civil-date";
import type { Span } from "../places/span";
import { type DayMarks, presentDay } from "./present-day";
import type { WeekChoice, WeekView } from "./views";

const t = translatorOf("planning");

/** A week in words; its arrows stop at the ends of the calendar, which is given by its first and last Mondays. */
export function presentWeek(days: readonly Temporal.PlainDate[], calendar: Span, marks: DayMarks): WeekView {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) throw new RangeError("A week has days.");
  const monday = mondayOf(first);
  const previous = monday.subtract({ weeks: 1 });
  const next = monday.add({ weeks: 1 });
  return {
    monday: monday.toString(),
    number: monday.weekOfYear ?? 0,
    span: longSpan(first, last),
    previous: Temporal.PlainDate.compare(previous, calendar.from) >= 0 ? previous.toString() : null,
    next: Temporal.PlainDate.compare(next, calendar.until) <= 0 ? next.toString() : null,
    today: marks.today.toString(),
    days: days.map((day) => presentDay(day, marks)),
  };
}

/** A calendar's weeks are the same for every family and every request of a year: worked out once. */
const knownChoices = new Map<string, readonly WeekChoice[]>();
const KNOWN_LIMIT = 1_000;

/** Every week between two Mondays, both included. */
export function presentWeekChoices(calendar: Span): readonly WeekChoice[] {
  const key = `${calendar.from}/${calendar.until}`;
  let choices = knownChoices.get(key);
  if (!choices) {
    choices = listWeekChoices(calendar);
    if (knownChoices.size >= KNOWN_LIMIT) knownChoices.clear();
    knownChoices.set(key, choices);
  }
  return choices;
}

function listWeekChoices({ from, until }: Span): WeekChoice[] {
  const choices: WeekChoice[] = [];
  for (let monday = from; Temporal.PlainDate.compare(monday, until) <= 0; monday = monday.add({ weeks: 1 })) {
    choices.push({
      monday: monday.toString(),
      label: t("weekChoice", {
        number: String(monday.weekOfYear),
        days: shortSpan(monday, monday.add({ days: 4 })),
      }),
      month: `${monthName(monday.month)} ${monday.year}`,
    });
  }
  return choices;
}
