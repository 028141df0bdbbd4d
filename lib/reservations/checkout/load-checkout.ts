import { and, asc, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { activity, checkout, checkoutLine, child, guardian } from "@/db/schema";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { StoredRefusal } from "../places/stored-refusal";

export interface CheckoutLine {
  childId: string;
  firstName: string;
  lastName: string;
  birthDate: Temporal.PlainDate;
  level: string | null;
  activityId: string;
  activityName: string;
  date: Temporal.PlainDate;
  kind: "book" | "cancel";
  /** As the family was told; null when it was granted. */
  refusal: StoredRefusal | null;
  /** What a late booking costs, as the family was told; null when it was in time. */
  surcharge: string | null;
}

export interface LoadedCheckout {
  at: Temporal.Instant;
  guardian: { firstName: string; lastName: string; email: string | null };
  /** By child, then in the commune's order of activities, then by date. */
  lines: CheckoutLine[];
}

const storedRefusal = z.object({ code: z.string(), message: z.string() }).nullable();

/** A refusal as it lies in a checkout's line. @throws ZodError for anything else */
export function readStoredRefusal(stored: unknown): StoredRefusal | null {
  return storedRefusal.parse(stored);
}

/** One press on "Valider" as it was recorded. @throws DomainError "not-found" */
export async function loadCheckout(ctx: Context, checkoutId: string): Promise<LoadedCheckout> {
  const [header] = await ctx.tx
    .select({
      at: checkout.at,
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName, email: guardian.email },
    })
    .from(checkout)
    .innerJoin(
      guardian,
      and(eq(guardian.communeId, checkout.communeId), eq(guardian.id, checkout.guardianId)),
    )
    .where(and(eq(checkout.communeId, ctx.commune.id), eq(checkout.id, checkoutId)));
  if (!header) throw new DomainError("not-found");

  const rows = await ctx.tx
    .select({
      childId: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      activityId: activity.id,
      activityName: activity.name,
      date: checkoutLine.serviceDate,
      kind: checkoutLine.kind,
      refusal: checkoutLine.refusal,
      surcharge: checkoutLine.surcharge,
    })
    .from(checkoutLine)
    .innerJoin(child, and(eq(child.communeId, checkoutLine.communeId), eq(child.id, checkoutLine.childId)))
    .innerJoin(
      activity,
      and(eq(activity.communeId, checkoutLine.communeId), eq(activity.id, checkoutLine.activityId)),
    )
    .where(and(eq(checkoutLine.communeId, ctx.commune.id), eq(checkoutLine.checkoutId, checkoutId)))
    .orderBy(
      asc(child.firstName),
      asc(child.id),
      asc(activity.position),
      asc(activity.id),
      asc(checkoutLine.serviceDate),
    );
  return { ...header, lines: rows.map((row) => ({ ...row, refusal: readStoredRefusal(row.refusal) })) };
}
