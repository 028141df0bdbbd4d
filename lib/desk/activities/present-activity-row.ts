import { checkRegulation } from "@/lib/catalogue/rules/check-regulation";
import { colorIn } from "@/lib/catalogue/rules/palette";
import type { StaffContext } from "@/lib/context";
import { describeAudience, describeHours } from "@/lib/enrolments/describe-schedule";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRegulationProblem } from "@/lib/reservations/regulation/describe-regulation-problem";
import { LOOK_BACK_DAYS } from "@/lib/reservations/rules/compute-deadline";
import { civilDateAt } from "@/lib/time/zone";
import { sayWindowState } from "../booking-windows/say-window";
import { describePlaces, describeShortDays } from "./describe-activity";
import type { LoadedActivity } from "./load-activities";
import type { ActivityRow } from "./views";

const t = translatorOf("catalogue");

/** A line of the list, in words. */
export function presentActivityRow(ctx: StaffContext, loaded: LoadedActivity): ActivityRow {
  const { activity, regulation, windows, enrolled, openUntil } = loaded;
  const { timeZone } = ctx.commune;
  return {
    id: activity.id,
    name: activity.name,
    color: colorIn(activity.color),
    days: describeShortDays(activity),
    hours: describeHours(activity),
    places: describePlaces(activity),
    audience: describeAudience(activity),
    regulation,
    toCheck: findProblems(loaded).length > 0,
    windows: sayWindowState(windows, {
      now: ctx.now,
      today: civilDateAt(ctx.now, timeZone),
      timeZone,
    }),
    enrolled,
    opened: openUntil ? t("activities.openUntil", { date: fullDate(openUntil) }) : "",
  };
}

/** What is wrong with its regulation, a sentence each. */
export function findProblems({ activity, rules }: LoadedActivity): string[] {
  const schedule = { weekdays: activity.weekdays, season: activity.season };
  const found = checkRegulation({ startsAt: activity.startsAt, schedule, rules }, LOOK_BACK_DAYS);
  return [...new Set(found.map(describeRegulationProblem))];
}
