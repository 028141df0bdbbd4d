import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { civilDateAt } from "@/lib/time/zone";
import { showBasket } from "../basket/get-basket";
import { listBasket } from "../basket/list-basket";
import { findBookableSpan } from "../places/find-bookable-span";
import { listPlaces } from "../places/list-places";
import { loadCustodians } from "../places/load-custodians";
import { loadDecider } from "../places/load-decider";
import type { PlaceStatus } from "../rules/decider";
import { cellPresenter } from "./cell-presenter";
import { chooseChild } from "./choose-child";
import { type AskedMonth, chooseMonth, chooseWeekOf } from "./choose-month";
import type { MonthPlanningView } from "./month-view";
import { dayNamer } from "./name-days";
import { presentActivity } from "./present-activity";
import { presentChild } from "./present-child";
import { presentMonth } from "./present-month";
import { listShownWeekdays } from "./shown-weekdays";
import { spanOfMonth } from "./span-of-month";
import { spanWithBasket } from "./span-with-basket";

/**
 * One child's month in one activity, with the household's basket beside it; null when the household has no
 * child. Without a child, the first one; without an activity of that child's month, the first that opens in it;
 * without a month or a week to start from, today's. A month outside the calendar falls back to the nearest one.
 * @throws DomainError "child-not-found" for a child that is not of this household.
 */
export async function findMonthPlanning(
  ctx: FamilyContext,
  asked: AskedMonth & { childId?: string | undefined; activityId?: string | undefined },
): Promise<MonthPlanningView | null> {
  const { timeZone, publicHolidays } = ctx.commune;
  const today = civilDateAt(ctx.now, timeZone);
  const [children, content, bookable] = await Promise.all([
    listChildren(ctx, ctx.actor.householdId),
    listBasket(ctx),
    findBookableSpan(ctx),
  ]);
  const child = chooseChild(children, asked.childId);
  if (!child) return null;

  const calendar = bookable ?? { from: today, until: today };
  const month = chooseMonth(asked, calendar, today);
  const span = spanOfMonth(month);
  const { decider, enrolledOver, stretches } = await loadDecider(
    ctx,
    children,
    spanWithBasket(span, content.places),
  );
  const activities = enrolledOver(child.id, span);
  const places = await listPlaces(ctx, {
    childIds: [child.id],
    activityIds: activities.map((activity) => activity.id),
    ...span,
  });
  const custodianOf = await loadCustodians(ctx, [child], stretches);
  const activity = chooseActivity(activities, places, asked.activityId);
  const shown = places.filter((place) => place.activityId === activity?.id);
  const weekdays = listShownWeekdays(shown);
  const cellOf = cellPresenter({ childId: child.id, places: shown, decider, timeZone });
  return {
    children: children.map(presentChild),
    child: presentChild(child, children.indexOf(child)),
    week: chooseWeekOf(span, asked.week, today),
    month: presentMonth(month, {
      calendar,
      marks: { today, isElsewhere: (date) => custodianOf({ childId: child.id, date }) === "other" },
      weekdays,
      places: shown,
      named: activity ? dayNamer(stretches, { activity, weekdays, publicHolidays })(span) : [],
      cellOn: activity ? (date) => cellOf(activity.id, date) : null,
    }),
    activities: activities.map(presentActivity),
    activity: activity ? presentActivity(activity) : null,
    basket: showBasket(ctx, content, children, decider),
  };
}

function chooseActivity(
  activities: readonly RuledActivity[],
  places: readonly PlaceStatus[],
  asked: string | undefined,
): RuledActivity | undefined {
  const open = new Set(places.map((place) => place.activityId));
  return (
    activities.find(({ id }) => id === asked) ?? activities.find(({ id }) => open.has(id)) ?? activities[0]
  );
}
