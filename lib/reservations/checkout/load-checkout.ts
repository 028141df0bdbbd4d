import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { account, checkout, guardian } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { StoredRefusal } from "../places/stored-refusal";
import { listLines } from "./list-lines";

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

/** One press on "Valider" as it was recorded. @throws DomainError "not-found" */
export async function loadCheckout(ctx: Context, checkoutId: string): Promise<LoadedCheckout> {
  const [header] = await ctx.tx
    .select({
      at: checkout.at,
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName, email: mailAddress },
    })
    .from(checkout)
    .innerJoin(
      guardian,
      and(eq(guardian.communeId, checkout.communeId), eq(guardian.id, checkout.guardianId)),
    )
    .leftJoin(account, isAccountOfGuardian)
    .where(and(eq(checkout.communeId, ctx.commune.id), eq(checkout.id, checkoutId)));
  if (!header) throw new DomainError("not-found");

  return { ...header, lines: await listLines(ctx, [checkoutId]) };
}
