import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { activity, enrolment, reservation, waitingEntry } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { fullDate, numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { EndEnrolmentInput } from "./schemas";
import { takeChild } from "./take-child";

const t = translatorOf("families");

/**
 * Gives an enrolment an earlier last civil day, which is included; the same again, nothing happens. What the child has
 * reserved is never taken away by it: the child is locked, so that no basket is validated meanwhile.
 * @throws DomainError "forbidden", "not-found"; "setting-changed" when somebody has set another day since the page was
 * opened; "period-reversed" before its first day; "enrolment-ends-sooner" when it ends before; "enrolment-has-turns" when a place is
 * waited for or offered after it; "enrolment-has-places" when
 * live reservations of either household lie after that day
 */
export async function endEnrolment(ctx: StaffContext, input: EndEnrolmentInput): Promise<void> {
  authorize(ctx, "children.enrol");
  await lockChild(ctx, input.childId);
  const child = await takeChild(ctx, input);
  const found = await findEnrolment(ctx, input);
  const endsOn = Temporal.PlainDate.from(input.endsOn);
  const was = found.endsOn?.toString() ?? "";
  if (was === input.endsOn) return;
  if (was !== input.was)
    throw new DomainError("setting-changed", {
      label: found.endsOn ? fullDate(found.endsOn) : t("enrol.open"),
    });
  if (Temporal.PlainDate.compare(endsOn, found.startsOn) < 0) throw new DomainError("period-reversed");
  if (found.endsOn && Temporal.PlainDate.compare(endsOn, found.endsOn) > 0)
    throw new DomainError("enrolment-ends-sooner", { date: fullDate(found.endsOn) });
  await refuseWithPlaces(ctx, { childId: child.id, activityId: found.activityId, after: endsOn });
  await ctx.tx
    .update(enrolment)
    .set({ endsOn })
    .where(and(eq(enrolment.communeId, ctx.commune.id), eq(enrolment.id, found.id)));
  await audit(ctx, {
    action: "enrolment-ended",
    subject: { kind: "child", id: child.id },
    changes: [
      {
        field: t("enrol.lastDayOf", { activity: found.activity }),
        before: found.endsOn && numericDate(found.endsOn),
        after: numericDate(endsOn),
      },
    ],
  });
}

async function findEnrolment(ctx: StaffContext, { childId, enrolmentId }: EndEnrolmentInput) {
  const of = enrolment;
  const [found] = await ctx.tx
    .select({
      id: of.id,
      activityId: of.activityId,
      activity: activity.name,
      startsOn: of.startsOn,
      endsOn: of.endsOn,
    })
    .from(of)
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.id, enrolmentId), eq(of.childId, childId)));
  if (!found) throw new DomainError("not-found");
  return found;
}

async function refuseWithPlaces(
  ctx: StaffContext,
  { childId, activityId, after }: { childId: string; activityId: string; after: Temporal.PlainDate },
): Promise<void> {
  const of = reservation;
  const [live] = await ctx.tx
    .select({
      count: sql<number>`count(*)::int`,
      last: sql<Temporal.PlainDate | null>`max(${of.serviceDate})`.mapWith(of.serviceDate),
    })
    .from(of)
    .where(
      and(
        eq(of.communeId, ctx.commune.id),
        eq(of.childId, childId),
        eq(of.activityId, activityId),
        eq(of.status, "reserved"),
        gt(of.serviceDate, after),
      ),
    );
  if (live?.last)
    throw new DomainError("enrolment-has-places", { count: live.count, last: fullDate(live.last) });
  const turn = waitingEntry;
  const [waiting] = await ctx.tx
    .select({ date: turn.serviceDate })
    .from(turn)
    .where(
      and(
        eq(turn.communeId, ctx.commune.id),
        eq(turn.childId, childId),
        eq(turn.activityId, activityId),
        inArray(turn.status, ["waiting", "offered"]),
        gt(turn.serviceDate, after),
      ),
    )
    .orderBy(desc(turn.serviceDate))
    .limit(1);
  if (waiting) throw new DomainError("enrolment-has-turns", { last: fullDate(waiting.date) });
}
