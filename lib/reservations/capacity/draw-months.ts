import { Temporal } from "temporal-polyfill";
import type { ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import type { StandingOpening } from "@/lib/catalogue/rules/plan-openings";
import { capital, longDay, monthName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { eachDate, latest, mondayOf, weekOf } from "@/lib/time/civil-date";
import type { Span } from "../places/span";
import { sayClosure } from "./say-closure";
import type { DayCell, MonthOfDays } from "./views";

const t = translatorOf("openings");

/** The months of a school year, week by week, with what each day of one activity is. */
export function drawMonths(
  activity: ServiceYear,
  year: Span,
  openings: readonly StandingOpening[],
  today: Temporal.PlainDate,
): MonthOfDays[] {
  const standing = new Map(openings.map((opening) => [opening.date.toString(), opening]));
  const draw = (date: Temporal.PlainDate) => drawDay(activity, date, standing.get(date.toString()), today);
  return listMonths(year).map(({ from, until }) => ({
    id: from.toString().slice(0, 7),
    label: `${capital(monthName(from.month))} ${from.year}`,
    weeks: listMondays(from, until).map((monday) => ({
      id: monday.toString(),
      days: weekOf(monday).map((date) => (date.month === from.month ? draw(date) : null)),
    })),
  }));
}

function drawDay(
  { calendar }: ServiceYear,
  date: Temporal.PlainDate,
  opening: StandingOpening | undefined,
  today: Temporal.PlainDate,
): DayCell {
  // An opening made on purpose beats the schedule and the holidays; a closure beats it.
  const closure = opening ? calendar.declaredOn(date) : calendar.closureOn(date);
  const isOver = !opening && !closure && Temporal.PlainDate.compare(date, today) < 0;
  const reason = closure ? sayClosure(closure) : isOver ? t("day.never") : null;
  const figures = opening ? { taken: opening.taken, capacity: opening.capacity } : null;
  const state = stateOf(opening, reason !== null);
  const byHand = opening?.setByHand ?? false;
  return {
    date: date.toString(),
    day: date.day,
    state,
    figures,
    reason,
    byHand,
    name: nameDay(date, { state, figures, reason, byHand }),
  };
}

function stateOf(opening: StandingOpening | undefined, closed: boolean): DayCell["state"] {
  if (closed) return "closed";
  if (!opening) return "planned";
  return opening.taken + opening.held >= opening.capacity ? "full" : "open";
}

function nameDay(
  date: Temporal.PlainDate,
  { state, figures, reason, byHand }: Omit<DayCell, "date" | "day" | "name">,
): string {
  const words = [
    reason,
    state === "planned" && t("day.planned"),
    figures && t("day.figures", { taken: figures.taken, capacity: String(figures.capacity) }),
    state === "full" && t("day.full"),
    byHand && t("day.byHand"),
  ].filter((word) => typeof word === "string");
  return t("day.name", { day: capital(longDay(date)), words: words.join(" ") });
}

function listMonths({ from, until }: Span): Span[] {
  const months: Span[] = [];
  for (let first = from; Temporal.PlainDate.compare(first, until) <= 0; first = first.add({ months: 1 }))
    months.push({ from: first, until: first.add({ months: 1 }).subtract({ days: 1 }) });
  return months;
}

function listMondays(from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate[] {
  return [...eachDate(mondayOf(from), until)].filter(
    (date) => date.dayOfWeek === 1 && Temporal.PlainDate.compare(latest(date, from), until) <= 0,
  );
}
