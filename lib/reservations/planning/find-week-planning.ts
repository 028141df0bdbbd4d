import type { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { eachDate, earliest, latest, mondayOf, parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { showBasket } from "../basket/get-basket";
import { listBasket } from "../basket/list-basket";
import { findBookableSpan } from "../places/find-bookable-span";
import { listPlaces } from "../places/list-places";
import { loadCustodians } from "../places/load-custodians";
import { loadDecider } from "../places/load-decider";
import type { Span } from "../places/span";
import { cellPresenter } from "./cell-presenter";
import { chooseChild } from "./choose-child";
import { nextSchoolDay } from "./next-school-day";
import { presentActivity } from "./present-activity";
import { presentChild } from "./present-child";
import { presentWeek, presentWeekChoices } from "./present-week";
import { sayCustody } from "./say-custody";
import { listShownWeekdays } from "./shown-weekdays";
import { spanWithBasket } from "./span-with-basket";
import type { WeekPlanningView } from "./views";

/**
 * One child's week with the household's basket beside it; null when the household has no child. Without a
 * child, the first one; without a week (ISO date of any of its days), the one that today belongs to, or from
 * Saturday on the next. A week outside the calendar falls back to the nearest one inside.
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
  const child = chooseChild(children, asked.childId);
  if (!child) return null;

  const calendar = { from: mondayOf(bookable?.from ?? today), until: mondayOf(bookable?.until ?? today) };
  const wanted = parseCivilDate(asked.week) ?? nextSchoolDay(today);
  const monday = latest(calendar.from, earliest(mondayOf(wanted), calendar.until));
  const week: Span = { from: monday, until: monday.add({ days: 6 }) };

  const { decider, enrolledOver, stretches } = await loadDecider(
    ctx,
    children,
    spanWithBasket(week, content.places),
  );
  const activities = enrolledOver(child.id, week);
  const places = await listPlaces(ctx, {
    childIds: [child.id],
    activityIds: activities.map((activity) => activity.id),
    ...week,
  });
  const custodians = await loadCustodians(ctx, [child], stretches);
  const custodianOf = (date: Temporal.PlainDate) => custodians({ childId: child.id, date });
  const weekdays = listShownWeekdays(places);
  const days = [...eachDate(week.from, week.until)].filter((day) => weekdays.includes(day.dayOfWeek));
  const open = new Set(places.map((place) => place.activityId));
  const cellOf = cellPresenter({ childId: child.id, places, decider, timeZone: ctx.commune.timeZone });
  const custody = sayCustody(days, custodianOf);
  const isElsewhere = (day: Temporal.PlainDate) => custodianOf(day) === "other";
  return {
    children: children.map(presentChild),
    child: presentChild(child, children.indexOf(child)),
    week: { ...presentWeek(days, calendar, { today, isElsewhere }), ...(custody && { custody }) },
    weekChoices: presentWeekChoices(calendar),
    rows: activities
      .filter((activity) => open.has(activity.id))
      .map((activity) => {
        const { id, name, hours } = presentActivity(activity);
        const { color } = activity;
        return {
          activityId: id,
          name,
          ...(color && { color }),
          hours,
          cells: days.map((day) => cellOf(id, day)),
        };
      }),
    hidden: activities.filter((activity) => !open.has(activity.id)).map((activity) => activity.name),
    basket: showBasket(ctx, content, children, decider),
  };
}
