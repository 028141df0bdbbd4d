import { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { shortWeekday, weekdayName } from "@/lib/i18n/format-date";
import { earliest, latest, parseCivilDate, thursdayOf } from "@/lib/time/civil-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { listBasket } from "../basket/list-basket";
import { findBookableSpan } from "../places/find-bookable-span";
import { listPlaces } from "../places/list-places";
import { loadCustodians } from "../places/load-custodians";
import { loadDecider } from "../places/load-decider";
import type { Span } from "../places/span";
import { chooseChild } from "./choose-child";
import { chooseWeekOf } from "./choose-month";
import { countReserved } from "./count-reserved";
import { nextSchoolDay } from "./next-school-day";
import { presentActivity } from "./present-activity";
import { presentChild } from "./present-child";
import { presentYearMonths } from "./present-year";
import { listShownWeekdays } from "./shown-weekdays";
import type { YearPlanningView } from "./year-view";

/** The civil year in which the school year begins ("2023"), or a week in it (ISO date of any day). */
interface AskedYear {
  year?: string | undefined;
  week?: string | undefined;
}

/**
 * One child's school year in one activity, a strip a week; null when the household has no child. Without a
 * child, the first one; without an activity of that child's year, its first; without a year or a week to start
 * from, today's. Months before the first and after the last opening of the household are left out, and a year
 * outside falls back to the nearest one.
 * @throws DomainError "child-not-found" for a child that is not of this household.
 */
export async function findYearPlanning(
  ctx: FamilyContext,
  asked: AskedYear & { childId?: string | undefined; activityId?: string | undefined },
): Promise<YearPlanningView | null> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [children, { version: basketVersion }, bookable] = await Promise.all([
    listChildren(ctx, ctx.actor.householdId),
    listBasket(ctx),
    findBookableSpan(ctx),
  ]);
  const child = chooseChild(children, asked.childId);
  if (!child) return null;

  const calendar = wholeMonths(bookable ?? { from: today, until: today });
  const year = chooseYear(asked, calendar, { today, yearMonth: ctx.commune.schoolYearMonth });
  const span = { from: latest(year.from, calendar.from), until: earliest(year.until, calendar.until) };
  const { decider, enrolledOver, stretches } = await loadDecider(ctx, [child], span);
  const activities = enrolledOver(child.id, span);
  const activity = activities.find(({ id }) => id === asked.activityId) ?? activities[0];
  const places = activity
    ? await listPlaces(ctx, { childIds: [child.id], activityIds: [activity.id], ...span })
    : [];
  const custodianOf = await loadCustodians(ctx, [child], stretches);
  const isElsewhere = (date: Temporal.PlainDate) => custodianOf({ childId: child.id, date }) === "other";
  const weekdays = listShownWeekdays(places);
  return {
    children: children.map(presentChild),
    child: presentChild(child, children.indexOf(child)),
    week: chooseWeekOf(span, asked.week, today),
    year: presentYear(year, calendar),
    activities: activities.map(presentActivity),
    activity: activity ? presentActivity(activity) : null,
    weekdays: weekdays.map((day) => ({ short: shortWeekday(day), long: weekdayName(day) })),
    months: activity
      ? presentYearMonths(span, {
          activity,
          places,
          decider,
          stretches,
          weekdays,
          publicHolidays: ctx.commune.publicHolidays,
          marks: { today, isElsewhere },
        })
      : [],
    reserved: countReserved(places),
    basketVersion,
  };
}

function wholeMonths({ from, until }: Span): Span {
  return { from: from.with({ day: 1 }), until: until.with({ day: until.daysInMonth }) };
}

function chooseYear(
  asked: AskedYear,
  calendar: Span,
  { today, yearMonth }: { today: Temporal.PlainDate; yearMonth: number },
): Span {
  const week = parseCivilDate(asked.week);
  const wanted =
    parseCivilDate(asked.year && `${asked.year}-${String(yearMonth).padStart(2, "0")}-01`) ??
    (week ? thursdayOf(week) : nextSchoolDay(today));
  return schoolYearOf(latest(calendar.from, earliest(wanted, calendar.until)), yearMonth);
}

function presentYear({ from, until }: Span, calendar: Span): YearPlanningView["year"] {
  const compare = Temporal.PlainDate.compare;
  return {
    id: String(from.year),
    name: `${from.year} – ${until.year}`,
    previous: compare(calendar.from, from) < 0 ? String(from.year - 1) : null,
    next: compare(until, calendar.until) < 0 ? String(from.year + 1) : null,
  };
}
