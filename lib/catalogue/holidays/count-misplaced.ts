import { Temporal } from "temporal-polyfill";
import type { StaffContext } from "@/lib/context";
import { eachDate, latest } from "@/lib/time/civil-date";
import { dayNumberOf } from "@/lib/time/day-number";
import { listStandingOpenings } from "../openings/list-standing-openings";
import { loadServiceYears } from "../openings/load-service-years";
import type { StandingOpening } from "../rules/plan-openings";
import type { ServiceCalendar } from "../rules/service-calendar";
import type { ShownYear } from "./school-years";
import type { Misplaced } from "./views";

/**
 * From today to the end of a school year: days that are open and that the holidays close, and days that are not open
 * between others that are, although nothing closes them. Each activity counts its own. Three statements.
 */
export async function countMisplaced(ctx: StaffContext, year: ShownYear): Promise<Misplaced> {
  const span = { from: latest(year.from, year.today), until: year.until };
  if (Temporal.PlainDate.compare(span.from, span.until) > 0) return { open: 0, missing: 0 };
  const activities = await loadServiceYears(ctx, span);
  const openings = await listStandingOpenings(
    ctx,
    activities.map(({ id }) => id),
    span,
  );
  const counts = activities.map(({ id, calendar }) => compareDays(calendar, openings.get(id) ?? []));
  return {
    open: counts.reduce((sum, { open }) => sum + open, 0),
    missing: counts.reduce((sum, { missing }) => sum + missing, 0),
  };
}

function compareDays(calendar: ServiceCalendar, openings: readonly StandingOpening[]): Misplaced {
  const [first, last] = [openings[0], openings.at(-1)];
  // Nothing is open yet: the year is still to be opened as a whole.
  if (!first || !last) return { open: 0, missing: 0 };
  const standing = new Set(openings.map(({ date }) => dayNumberOf(date)));
  const closed = openings.filter(
    ({ date, setByHand }) => !setByHand && isHolidayClosure(calendar.closureOn(date)?.kind),
  );
  const due = [...eachDate(first.date, last.date)].filter((date) => calendar.closureOn(date) === null);
  return {
    open: closed.length,
    missing: due.filter((date) => !standing.has(dayNumberOf(date))).length,
  };
}

/** An activity of the holidays is outside its schedule where they have moved away. */
const isHolidayClosure = (kind: string | undefined) =>
  kind === "school-holiday" || kind === "outside-schedule";
