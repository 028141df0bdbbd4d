import type { Temporal } from "temporal-polyfill";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import { colorIn } from "@/lib/catalogue/rules/palette";
import type { StaffContext } from "@/lib/context";
import { longDate } from "@/lib/i18n/format-date";
import { parseCivilDate } from "@/lib/time/civil-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { calendarOf } from "./closed-days";
import { findOpenDays } from "./find-open-days";
import { chooseActivities, type DeskActivity, listActivities } from "./list-activities";
import { listExpected } from "./list-expected";
import { listFills, type OpeningFill } from "./list-fills";
import { listChoices } from "./list-sites";
import { presentDayActivity } from "./present-day-activity";
import { presentFill } from "./present-fill";
import type { ReservationsSearch } from "./schemas";
import type { DayActivity, DayNumber, DeskDay } from "./views";

type Asked = Pick<ReservationsSearch, "jour" | "etablissement" | "prestation">;

/**
 * Whom an activity expects on a civil date (ISO), class by class; without an activity, what is open that day. Without a
 * date, today's or the next on which any of it opens. Six statements at the most.
 * @throws DomainError "forbidden"; "not-found" for a site or an activity that is not the agent's to see.
 */
export async function getDay(ctx: StaffContext, asked: Asked): Promise<DeskDay> {
  const activities = await listActivities(ctx);
  const chosen = chooseActivities(activities, asked);
  const ids = chosen.map(({ id }) => id);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const around = await findOpenDays(ctx, ids, parseCivilDate(asked.jour) ?? today);
  const day = parseCivilDate(asked.jour) ?? around.here ?? today;
  const { previous, next } = day.equals(today) || asked.jour ? around : await findOpenDays(ctx, ids, day);
  const fills = await listFills(ctx, ids, { from: day, until: day });
  const [only] = asked.prestation ? chosen : [];
  return {
    day: day.toString(),
    words: longDate(day),
    year: String(schoolYearOf(day, ctx.commune.schoolYearMonth).from.year),
    previous: previous?.toString() ?? null,
    next: next?.toString() ?? null,
    choices: listChoices(activities),
    numbers: only ? [] : chosen.flatMap((activity) => presentNumber(activity, fills)),
    activity: only ? await loadActivity(ctx, only, day, fills) : null,
  };
}

async function loadActivity(
  ctx: StaffContext,
  activity: DeskActivity,
  day: Temporal.PlainDate,
  [fill]: readonly OpeningFill[],
): Promise<DayActivity> {
  const span = { from: day, until: day };
  const [expected, stretches] = await Promise.all([
    listExpected(ctx, [activity.id], span),
    loadCalendar(ctx, span),
  ]);
  const calendar = calendarOf(activity, stretches, ctx.commune);
  const closure = fill ? calendar.declaredOn(day) : calendar.closureOn(day);
  return presentDayActivity(activity, { day, fill: fill ?? null, closure, expected });
}

function presentNumber(activity: DeskActivity, fills: readonly OpeningFill[]): DayNumber[] {
  const fill = fills.find(({ activityId }) => activityId === activity.id);
  if (!fill) return [];
  const { id, name, site } = activity;
  return [{ id, name, site, color: colorIn(activity.color), fill: presentFill(fill) }];
}
