import { and, asc, eq, inArray } from "drizzle-orm";
import { createElement } from "react";
import { activity, child, closure, reservation, waitingEntry } from "@/db/schema";
import { DaysClosed } from "@/emails/days-closed";
import { renderMail } from "@/emails/render-mail";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { brandOf } from "@/lib/mail/brand";
import type { ComposedMail, Payload } from "@/lib/mail/kinds";
import { publicLink } from "@/lib/mail/public-link";
import { presentClosedDays } from "./present-closed-days";

/**
 * What a closure took from one household: every place, child by child, and the turns that ended with it.
 * @throws DomainError "not-found" when this commune has no such closure, or it took nothing from the household
 */
export async function composeDaysClosed(
  ctx: SystemContext,
  { closureId, householdId, entryIds }: Payload<"days-closed">,
): Promise<ComposedMail> {
  const [places, turns, declared] = await Promise.all([
    listCancelled(ctx, closureId, householdId),
    listTurns(ctx, householdId, entryIds),
    findLabel(ctx, closureId),
  ]);
  // A closure may be lifted before its letter leaves: the places keep its reason.
  const reason = places[0]?.reason ?? declared;
  if (!reason || places.length + turns.length === 0) throw new DomainError("not-found");
  const parts = await renderMail(
    createElement(DaysClosed, {
      brand: brandOf(ctx.commune),
      reason,
      places: presentClosedDays(places),
      turns: presentClosedDays(turns),
      planningUrl: publicLink(ctx.commune, "/reservations"),
    }),
  );
  return { subject: translatorOf("mail")("subjects.days-closed"), ...parts };
}

const named = {
  childId: child.id,
  firstName: child.firstName,
  lastName: child.lastName,
  activityId: activity.id,
  activityName: activity.name,
};

function listCancelled(ctx: SystemContext, closureId: string, householdId: string) {
  return ctx.tx
    .select({ ...named, date: reservation.serviceDate, reason: reservation.cancelReason })
    .from(reservation)
    .innerJoin(child, and(eq(child.communeId, reservation.communeId), eq(child.id, reservation.childId)))
    .innerJoin(
      activity,
      and(eq(activity.communeId, reservation.communeId), eq(activity.id, reservation.activityId)),
    )
    .where(
      and(
        eq(reservation.communeId, ctx.commune.id),
        eq(reservation.closureId, closureId),
        eq(reservation.householdId, householdId),
      ),
    )
    .orderBy(
      asc(child.firstName),
      asc(child.id),
      asc(activity.position),
      asc(activity.id),
      asc(reservation.serviceDate),
    );
}

function listTurns(ctx: SystemContext, householdId: string, entryIds: readonly string[]) {
  if (entryIds.length === 0) return [];
  return ctx.tx
    .select({ ...named, date: waitingEntry.serviceDate })
    .from(waitingEntry)
    .innerJoin(child, and(eq(child.communeId, waitingEntry.communeId), eq(child.id, waitingEntry.childId)))
    .innerJoin(
      activity,
      and(eq(activity.communeId, waitingEntry.communeId), eq(activity.id, waitingEntry.activityId)),
    )
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.householdId, householdId),
        inArray(waitingEntry.id, [...entryIds]),
      ),
    )
    .orderBy(
      asc(child.firstName),
      asc(child.id),
      asc(activity.position),
      asc(activity.id),
      asc(waitingEntry.serviceDate),
    );
}

async function findLabel(ctx: SystemContext, closureId: string): Promise<string | null> {
  const [found] = await ctx.tx
    .select({ label: closure.label })
    .from(closure)
    .where(and(eq(closure.communeId, ctx.commune.id), eq(closure.id, closureId)));
  return found?.label ?? null;
}
