import { and, eq, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { activity, enrolment } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate } from "@/lib/i18n/format-date";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";

/** Civil dates, both inclusive. */
export interface EnrolmentSpan {
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
}

/** Within which civil days (both inclusive) an enrolment lies: those of this school year and the next. */
export function enrolmentBounds(ctx: StaffContext): {
  earliest: Temporal.PlainDate;
  latest: Temporal.PlainDate;
} {
  const year = schoolYearOf(civilDateAt(ctx.now, ctx.commune.timeZone), ctx.commune.schoolYearMonth);
  return { earliest: year.from, latest: year.until.add({ years: 1 }) };
}

/** @throws DomainError "period-out-of-bounds" outside this school year and the next */
export function checkSpan(ctx: StaffContext, { startsOn, endsOn }: EnrolmentSpan): void {
  const { earliest, latest } = enrolmentBounds(ctx);
  const compare = Temporal.PlainDate.compare;
  if (compare(startsOn, earliest) >= 0 && compare(endsOn, latest) <= 0) return;
  throw new DomainError("period-out-of-bounds", { earliest: fullDate(earliest), latest: fullDate(latest) });
}

/** The enrolments that a child, whom the caller has locked, has in these activities on one of these days. */
export function findOverlaps(
  ctx: StaffContext,
  { childId, activityIds, startsOn, endsOn }: EnrolmentSpan & { childId: string; activityIds: string[] },
) {
  const of = enrolment;
  return ctx.tx
    .select({ activity: activity.name, startsOn: of.startsOn, endsOn: of.endsOn })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(
      and(
        eq(of.communeId, ctx.commune.id),
        eq(of.childId, childId),
        inArray(of.activityId, activityIds),
        lte(of.startsOn, endsOn),
        or(isNull(of.endsOn), gte(of.endsOn, startsOn)),
      ),
    );
}
