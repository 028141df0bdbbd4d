import type { Temporal } from "temporal-polyfill";
import { longDay, longSpan, shortWeekday } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { schoolYearOf } from "@/lib/time/school-year";
import { isFull, isNearlyFull } from "../rules/fill";
import type { DeskActivity } from "./list-activities";
import type { OpeningFill } from "./list-fills";
import { listSites } from "./list-sites";
import { presentFill } from "./present-fill";
import { presentWeekSite } from "./present-week-site";
import { totalDays } from "./total-days";
import type { DeskWeek, TightDay, WeekDay } from "./views";
import type { WeekFacts } from "./week-facts";

const t = translatorOf("deskReservations");

/** A week in words: Monday to Friday, and the days of the weekend on which something opens. */
export function presentWeek(facts: WeekFacts): DeskWeek {
  const { activities, fills, today, commune } = facts;
  const open = new Set(fills.map(({ date }) => date.toString()));
  const dates = facts.dates.filter((date) => date.dayOfWeek <= 5 || open.has(date.toString()));
  const [monday = today, last = today] = [dates[0], dates.at(-1)];
  // An archived activity is shown in the weeks in which it was open.
  const opened = new Set(fills.map(({ activityId }) => activityId));
  const chosen = facts.chosen.filter(({ id, isArchived }) => !isArchived || opened.has(id));
  return {
    monday: monday.toString(),
    number: monday.weekOfYear ?? 1,
    span: longSpan(monday, last),
    previous: monday.subtract({ days: 7 }).toString(),
    next: monday.add({ days: 7 }).toString(),
    day: (dates.find((date) => date.equals(today)) ?? monday).toString(),
    year: String(schoolYearOf(last, commune.schoolYearMonth).from.year),
    days: dates.map((date) => presentDay(date, today)),
    sites: listSites(chosen).map((site) => presentWeekSite(site, { ...facts, dates })),
    choices: listSites(activities).map(({ id, name }) => ({ id, name })),
    full: listTight(fills.filter(isFull), chosen),
    nearly: listTight(fills.filter(isNearlyFull), chosen),
    totals: totalDays(fills, dates),
  };
}

function presentDay(date: Temporal.PlainDate, today: Temporal.PlainDate): WeekDay {
  return {
    iso: date.toString(),
    short: `${shortWeekday(date.dayOfWeek)} ${date.day}`,
    long: longDay(date),
    isToday: date.equals(today),
  };
}

function listTight(fills: readonly OpeningFill[], activities: readonly DeskActivity[]): TightDay[] {
  return fills.flatMap((fill) => {
    const activity = activities.find(({ id }) => id === fill.activityId);
    if (!activity) return [];
    const day = longDay(fill.date);
    const { ratio } = presentFill(fill);
    const date = fill.date.toString();
    return [{ activityId: activity.id, date, ratio, name: t("tight", { ...nameOf(activity), day }) }];
  });
}

const nameOf = ({ name, site }: DeskActivity) => ({ name, site });
