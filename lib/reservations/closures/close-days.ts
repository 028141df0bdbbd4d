import { and, eq, gt, isNull, lt } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { closure } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import { sayStretch } from "@/lib/catalogue/holidays/school-years";
import { lockYear } from "@/lib/catalogue/openings/lock-year";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { cancelPlaces, endTurns, lockClosedDays, recountDays } from "./cancel-places";
import { lockClosures } from "./lock-closures";
import { hasGrown, measureDays, refusePast } from "./measure-closure";
import type { CloseDaysInput } from "./schemas";
import { findScope, readScope, type Scope } from "./scope";
import { tellFamilies } from "./tell-families";
import type { ClosedDays } from "./touched";

const t = translatorOf("deskCalendar");

/** `grown`: nothing was done, for more is touched than the preview showed. */
export type ClosingOutcome = { kind: "closed"; id: string } | { kind: "grown" };

/**
 * Closes days for the commune, a site or an activity, in one transaction: what was reserved is cancelled and its
 * places are free, nobody waits or is offered a place any more, and one letter a household tells what fell away. What
 * was marked, and what has begun today, stays. Bulk statements, however many reservations.
 * Locks: the commune's closures and openings to be made, then the openings, the last of a checkout's locks; the count comes after them.
 * @throws DomainError "forbidden", "site-not-found", "closure-activity-gone"; "closure-overlaps" one of the same days
 * for the same; "closure-past" for days gone by on which children had a place
 */
export async function closeDays(ctx: StaffContext, input: CloseDaysInput): Promise<ClosingOutcome> {
  authorize(ctx, "calendar.change");
  await lockClosures(ctx);
  // A day that is being opened meanwhile would be booked before it is seen to be closed.
  await lockYear(ctx);
  const scope = readScope(input.pour);
  const days = { from: input.du, until: input.au.add({ days: 1 }), ...scope };
  const whom = await findScope(ctx, scope);
  await checkNotClosed(ctx, days);
  await lockClosedDays(ctx, days);
  const past = await refusePast(ctx, days);
  if (past) throw past;
  if (hasGrown(await measureDays(ctx, days), input.seen)) return { kind: "grown" };

  const id = uuidv7();
  const { motif: label } = input;
  await ctx.tx.insert(closure).values({ communeId: ctx.commune.id, id, label, ...days });
  const cancelled = await cancelPlaces(ctx, days, { id, label });
  const turns = await endTurns(ctx, days);
  await recountDays(ctx, days);
  const letters = await tellFamilies(ctx, { closureId: id, cancelled, turns });
  await audit(ctx, {
    action: "closure-declared",
    subject: { kind: "closure", id },
    detail: { title: label, reservations: cancelled.length, letters },
    changes: [
      { field: t("fields.days"), before: null, after: sayStretch(days) },
      { field: t("fields.whom"), before: null, after: whom },
      { field: t("fields.cancelled"), before: null, after: String(cancelled.length) },
    ],
  });
  return { kind: "closed", id };
}

async function checkNotClosed(ctx: StaffContext, days: ClosedDays): Promise<void> {
  const [found] = await ctx.tx
    .select({ label: closure.label, from: closure.from, until: closure.until })
    .from(closure)
    .where(
      and(
        eq(closure.communeId, ctx.commune.id),
        gt(closure.until, days.from),
        lt(closure.from, days.until),
        isFor(days),
      ),
    )
    .limit(1);
  if (found) throw new DomainError("closure-overlaps", { label: found.label, span: sayStretch(found) });
}

const isFor = ({ siteId, activityId }: Scope) =>
  and(
    siteId ? eq(closure.siteId, siteId) : isNull(closure.siteId),
    activityId ? eq(closure.activityId, activityId) : isNull(closure.activityId),
  );
