import { and, asc, between, eq, gte, isNull, lte, or } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { child, enrolment, opening } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import type { Span } from "@/lib/reservations/places/span";
import type { Decider } from "@/lib/reservations/rules/decider";
import { civilDateAt } from "@/lib/time/zone";
import { keepUrgentWeeks } from "./keep-urgent-weeks";

/** The limit that looks furthest ahead closes a whole month, a month before it begins. */
const LOOK_AHEAD_DAYS = 75;

/** An opening of a week in which some limit is near. */
export interface DueOpening {
  activityId: string;
  date: Temporal.PlainDate;
  capacity: number;
  taken: number;
  held: number;
}

/**
 * The openings that can still be booked in the ISO weeks in which the limit of at least one is near. They are the
 * commune's, with no family in it yet.
 */
export async function findUrgentWeeks(ctx: SystemContext): Promise<DueOpening[]> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const span = { from: today, until: today.add({ days: LOOK_AHEAD_DAYS }) };
  const [decider, openings] = await Promise.all([loadDeadlines(ctx, span), listOpenings(ctx, span)]);
  return keepUrgentWeeks(decider, openings, ctx.now);
}

function listOpenings(ctx: SystemContext, { from, until }: Span) {
  return ctx.tx
    .select({
      activityId: opening.activityId,
      date: opening.serviceDate,
      capacity: opening.capacity,
      taken: opening.taken,
      held: opening.held,
    })
    .from(opening)
    .where(and(eq(opening.communeId, ctx.commune.id), between(opening.serviceDate, from, until)))
    .orderBy(asc(opening.serviceDate), asc(opening.activityId));
}

/** One enrolled child of each activity is enough to know the rules of them all. */
async function loadDeadlines(ctx: SystemContext, span: Span): Promise<Decider> {
  const children = await ctx.tx
    .selectDistinctOn([enrolment.activityId], {
      id: child.id,
      birthDate: child.birthDate,
      level: child.level,
    })
    .from(enrolment)
    .innerJoin(child, and(eq(child.communeId, enrolment.communeId), eq(child.id, enrolment.childId)))
    .where(
      and(
        eq(enrolment.communeId, ctx.commune.id),
        lte(enrolment.startsOn, span.until),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, span.from)),
      ),
    )
    .orderBy(asc(enrolment.activityId), asc(child.id));
  const known = new Map(children.map((one) => [one.id, one]));
  return (await loadDecider(ctx, [...known.values()], span)).decider;
}
