import { Temporal } from "temporal-polyfill";
import { authorize, isAllowed } from "@/lib/accounts/permissions";
import { loadServiceYears, type ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import { capacityOn } from "@/lib/catalogue/rules/day-capacity";
import type { StandingOpening } from "@/lib/catalogue/rules/plan-openings";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { capital, longDate } from "@/lib/i18n/format-date";
import { parseCivilDate } from "@/lib/time/civil-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { civilDate } from "../places/schemas";
import { findOpening } from "./find-opening";
import { listWaiting } from "./list-waiting";
import { sayClosure } from "./say-closure";
import type { OpeningDay } from "./views";

/**
 * One day of one activity: its places, who waits for one and in which order, and what may be done. Four statements.
 * @throws DomainError "forbidden"; "not-found", also for a date that does not exist
 */
export async function getOpeningDay(
  ctx: StaffContext,
  activityId: string,
  typed: string,
): Promise<OpeningDay> {
  authorize(ctx, "catalogue.read");
  const date = civilDate.safeParse(typed).success ? parseCivilDate(typed) : null;
  if (!date) throw new DomainError("not-found");
  const [activity] = await loadServiceYears(
    ctx,
    { from: date, until: date },
    { activityIds: [activityId], archivedToo: true },
  );
  if (!activity) throw new DomainError("not-found");
  const key = { activityId, date };
  const opening = await findOpening(ctx, key);
  const closure = activity.calendar.closureOn(date);
  const past = Temporal.PlainDate.compare(date, civilDateAt(ctx.now, ctx.commune.timeZone)) < 0;
  return {
    activityId,
    activity: activity.name,
    site: activity.site,
    date: date.toString(),
    title: capital(longDate(date)),
    year: schoolYearOf(date, ctx.commune.schoolYearMonth).from.year,
    previous: date.subtract({ days: 1 }).toString(),
    next: date.add({ days: 1 }).toString(),
    opening: opening && presentPlaces(opening),
    usual: capacityOn(activity, date.dayOfWeek),
    reason: closure && sayClosure(closure),
    declared: activity.calendar.declaredOn(date) !== null,
    past,
    can: past ? NOTHING : whatCan(ctx, activity, date, opening),
    queue: opening ? await listWaiting(ctx, key) : [],
    filesOpen: isAllowed(ctx.actor.role, "families.read"),
  };
}

const NOTHING = { change: false, open: false, reset: false, withdraw: false };

function presentPlaces({ capacity, taken, held, setByHand }: StandingOpening) {
  return { capacity, taken, held, free: Math.max(0, capacity - taken - held), byHand: setByHand };
}

function whatCan(
  ctx: StaffContext,
  { calendar, archived }: ServiceYear,
  date: Temporal.PlainDate,
  opening: StandingOpening | null,
): OpeningDay["can"] {
  const mayChange = isAllowed(ctx.actor.role, "openings.change") && !archived;
  const byHand = mayChange && opening?.setByHand === true;
  const offCalendar = calendar.closureOn(date) !== null;
  return {
    change: mayChange && opening !== null,
    open: mayChange && opening === null && calendar.declaredOn(date) === null,
    reset: byHand && !offCalendar,
    withdraw: byHand && offCalendar,
  };
}
