import { Temporal } from "temporal-polyfill";
import { listStandingOpenings } from "@/lib/catalogue/openings/list-standing-openings";
import { loadServiceYears, type ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import { capacityOn } from "@/lib/catalogue/rules/day-capacity";
import {
  listOffDays,
  type OpeningPlan,
  planOpenings,
  type StandingOpening,
} from "@/lib/catalogue/rules/plan-openings";
import type { Context } from "@/lib/context";
import type { Span } from "../places/span";
import type { OpeningKey } from "../waiting/lock-queues";
import { type DayUses, dayKey } from "./load-uses";
import type { DeskYear } from "./year-of";

export interface YearOfActivity {
  activity: ServiceYear;
  /** Of the whole year, in order. */
  openings: StandingOpening[];
}

/** The activities that open, of those asked for, with their calendars and openings of a school year: three statements. */
export async function loadYear(
  ctx: Context,
  year: DeskYear,
  activityIds?: readonly string[],
): Promise<YearOfActivity[]> {
  const activities = await loadServiceYears(ctx, year, { activityIds });
  const standing = await listStandingOpenings(
    ctx,
    activities.map(({ id }) => id),
    year,
  );
  return activities.map((activity) => ({ activity, openings: standing.get(activity.id) ?? [] }));
}

/** The open days that the calendar closes, from a day on: those whose use a plan asks for. */
export function listDaysInDoubt(loaded: readonly YearOfActivity[], ahead: Span): OpeningKey[] {
  return loaded.flatMap(({ activity, openings }) =>
    listOffDays(activity.calendar, within(openings, ahead)).map((date) => ({
      activityId: activity.id,
      date,
    })),
  );
}

/** The open days whose number of places is not the activity's, from a day on. */
export function listDaysToResize(loaded: readonly YearOfActivity[], ahead: Span): OpeningKey[] {
  return loaded.flatMap(({ activity, openings }) =>
    within(openings, ahead)
      .filter(
        ({ date, capacity, setByHand }) => !setByHand && capacity !== capacityOn(activity, date.dayOfWeek),
      )
      .map(({ date }) => ({ activityId: activity.id, date })),
  );
}

/** What is left to do for one activity, once it is known what has become of its days in doubt. */
export function planYear({ activity, openings }: YearOfActivity, ahead: Span, uses: DayUses): OpeningPlan {
  return planOpenings({
    activity,
    calendar: activity.calendar,
    span: ahead,
    openings: within(openings, ahead),
    // Of a day that was not asked about the worst is taken for granted.
    askUse: (date) => uses.get(dayKey({ activityId: activity.id, date })) ?? "reserved",
  });
}

function within(openings: readonly StandingOpening[], { from, until }: Span): StandingOpening[] {
  const compare = Temporal.PlainDate.compare;
  return openings.filter(({ date }) => compare(from, date) <= 0 && compare(date, until) <= 0);
}
