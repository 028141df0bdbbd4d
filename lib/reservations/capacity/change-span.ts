import { Temporal } from "temporal-polyfill";
import { authorize } from "@/lib/accounts/permissions";
import { insertOpenings } from "@/lib/catalogue/openings/insert-openings";
import { listStandingOpenings } from "@/lib/catalogue/openings/list-standing-openings";
import type { ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import { lockYear } from "@/lib/catalogue/openings/lock-year";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { eachDate } from "@/lib/time/civil-date";
import { findChangeable, requireReason } from "./find-changeable";
import { noteOpened } from "./note-opened";
import type { ChangeSpanInput } from "./schemas";
import { setCapacities } from "./set-capacities";
import type { CapacityOutcome } from "./views";

/** A year and a day of the next: what a form may reach in one press. */
const MOST_DAYS = 400;

/**
 * Gives the days of a span that fall on these weekdays (civil dates, inclusive) one number of places; with `open`, those
 * that are not open become so, whatever the schedule says, but for days under a closure. All of them or none.
 * @throws DomainError "forbidden", "not-found", "day-past"; "period-reversed", "span-too-long"; "no-open-day" when
 * nothing of it can be changed; "activity-archived" where days should open; "capacity-reason-needed"
 */
export async function changeSpan(ctx: StaffContext, input: ChangeSpanInput): Promise<CapacityOutcome> {
  authorize(ctx, "openings.change");
  const { activityId, capacity, reason, open } = input;
  const span = { from: Temporal.PlainDate.from(input.from), until: Temporal.PlainDate.from(input.until) };
  if (Temporal.PlainDate.compare(span.until, span.from) < 0) throw new DomainError("period-reversed");
  if (span.from.until(span.until).days >= MOST_DAYS) throw new DomainError("span-too-long");
  await lockYear(ctx);
  const activity = await findChangeable(ctx, activityId, span);
  if (open && activity.archived) throw new DomainError("activity-archived");
  const openings = (await listStandingOpenings(ctx, [activityId], span)).get(activityId) ?? [];
  const standing = new Map(openings.map((opening) => [opening.date.toString(), opening]));
  const days = [...eachDate(span.from, span.until)].filter(({ dayOfWeek }) =>
    input["weekdays[]"].includes(dayOfWeek),
  );
  const known = days.filter((day) => standing.has(day.toString()));
  const fresh = open ? listFresh(activity, days).filter((day) => !standing.has(day.toString())) : [];
  if (known.length + fresh.length === 0) throw new DomainError("no-open-day");
  const wanted = (dates: readonly Temporal.PlainDate[]) => dates.map((date) => ({ date, capacity }));
  const raised = known.filter((day) => (standing.get(day.toString())?.capacity ?? 0) < capacity);
  requireReason(activity, wanted([...raised, ...fresh]), reason);
  const outcome = await setCapacities(ctx, { activityId, byHand: true, reason }, wanted(known));
  if (outcome.kind === "overfull") return { ...outcome, asked: askedBy(input) };
  if (fresh.length === 0) return outcome;
  const opened = await insertOpenings(
    ctx,
    wanted(fresh).map((day) => ({ activityId, ...day })),
    { byHand: true },
  );
  await noteOpened(ctx, activityId, wanted(fresh), reason);
  return { ...outcome, opened };
}

function askedBy(input: ChangeSpanInput): Record<string, string> {
  const { from, until, capacity, reason, open } = input;
  const weekdays = input["weekdays[]"].join("\n");
  return { from, until, "weekdays[]": weekdays, capacity: String(capacity), reason, open: open ? "on" : "" };
}

/** A closure that the commune declared beats an opening: to open there would be to promise nothing. */
function listFresh({ calendar }: ServiceYear, days: readonly Temporal.PlainDate[]): Temporal.PlainDate[] {
  return days.filter((day) => calendar.declaredOn(day) === null);
}
