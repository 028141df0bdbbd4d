import type { Temporal } from "temporal-polyfill";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";
import { civilHour } from "@/lib/i18n/format-date";
import { eachDate, earliest, latest, mondayOf, parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { showBasket } from "../basket/get-basket";
import { listBasket } from "../basket/list-basket";
import { findBookableSpan } from "../places/find-bookable-span";
import { closedPlace, listPlaces } from "../places/list-places";
import { loadDecider, type Span } from "../places/load-decider";
import { keyOf } from "../places/place";
import { presentCell } from "../places/present-cell";
import type { Decider, PlaceStatus } from "../rules/decider";
import { presentChild } from "./present-child";
import { presentWeek, presentWeekChoices } from "./present-week";
import { composeAskTownHall } from "./town-hall";
import type { PlanningRow, WeekPlanningView } from "./views";

/**
 * One child's week with the household's basket beside it; null when the household has no child. Without a child, the first one; without a week (ISO
 * date of any of its days), the one that today belongs to, or from Saturday on the next. A week outside the
 * calendar falls back to the nearest one inside.
 * @throws DomainError "child-not-found" for a child that is not of this household.
 */
export async function findWeekPlanning(
  ctx: FamilyContext,
  asked: { childId?: string | undefined; week?: string | undefined },
): Promise<WeekPlanningView | null> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [children, content, bookable] = await Promise.all([
    listChildren(ctx, ctx.actor.householdId),
    listBasket(ctx),
    findBookableSpan(ctx),
  ]);
  if (children.length === 0) return null;
  const child = asked.childId ? children.find(({ id }) => id === asked.childId) : children[0];
  if (!child) throw new DomainError("child-not-found");

  const calendar = { from: mondayOf(bookable?.from ?? today), until: mondayOf(bookable?.until ?? today) };
  const wanted = parseCivilDate(asked.week) ?? nextSchoolDay(today);
  const monday = latest(calendar.from, earliest(mondayOf(wanted), calendar.until));
  const week: Span = { from: monday, until: monday.add({ days: 6 }) };

  const basketDates = content.places.map((place) => place.date);
  const span = {
    from: earliest(week.from, basketDates[0] ?? week.from),
    until: latest(week.until, basketDates.at(-1) ?? week.until),
  };
  const { decider, enrolledOver } = await loadDecider(ctx, children, span);
  const activities = enrolledOver(child.id, week);
  const places = await listPlaces(ctx, {
    childIds: [child.id],
    activityIds: activities.map((activity) => activity.id),
    ...week,
  });
  const days = shownDays(week, places);
  const open = new Set(places.map((place) => place.activityId));
  return {
    children: children.map(presentChild),
    child: presentChild(child, children.indexOf(child)),
    week: presentWeek(days, calendar, today),
    weekChoices: presentWeekChoices(calendar),
    rows: presentRows(
      activities.filter((activity) => open.has(activity.id)),
      { childId: child.id, days, places, decider, timeZone: ctx.commune.timeZone },
    ),
    hidden: activities.filter((activity) => !open.has(activity.id)).map((activity) => activity.name),
    basket: showBasket(ctx, content, children, decider),
    askTownHall: composeAskTownHall(ctx.commune, child),
  };
}

/** At the weekend a family looks at the week to come. */
function nextSchoolDay(today: Temporal.PlainDate): Temporal.PlainDate {
  return today.dayOfWeek > 5 ? today.add({ days: 2 }) : today;
}

/** Monday to Friday, and the days of the weekend on which something opens. */
function shownDays(week: Span, places: readonly PlaceStatus[]): Temporal.PlainDate[] {
  return [...eachDate(week.from, week.until)].filter(
    (day) => day.dayOfWeek <= 5 || places.some((place) => place.date.equals(day)),
  );
}

interface RowFacts {
  childId: string;
  days: readonly Temporal.PlainDate[];
  places: readonly PlaceStatus[];
  decider: Decider;
  timeZone: string;
}

function presentRows(activities: readonly RuledActivity[], facts: RowFacts): PlanningRow[] {
  const { childId, days, decider, timeZone } = facts;
  const known = new Map(facts.places.map((place) => [keyOf(place), place]));
  return activities.map((activity) => ({
    activityId: activity.id,
    name: activity.name,
    hours: `${civilHour(activity.startsAt)} – ${civilHour(activity.endsAt)}`,
    cells: days.map((date) => {
      const place = { childId, activityId: activity.id, date };
      return presentCell(known.get(keyOf(place)) ?? closedPlace(place), decider, timeZone);
    }),
  }));
}
