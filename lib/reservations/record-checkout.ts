import { and, desc, eq, or, sql } from "drizzle-orm";
import { checkout, checkoutLine } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import type { PlaceStatus } from "./rules/decider";
import type { Settled } from "./rules/settle-basket";
import type { CheckOutInput } from "./schemas";
import { storeRefusal } from "./stored-refusal";

export interface RecordedCheckout {
  id: string;
  outcome: "validated" | "nothing-granted";
  granted: number;
  refused: number;
}

/** The checkout of this very press, or the one that consumed the basket as it was shown to another tab. */
export async function findCheckout(
  ctx: FamilyContext,
  input: CheckOutInput,
): Promise<RecordedCheckout | null> {
  const count = (which: string) => sql<number>`(
    select count(*)::int from ${checkoutLine}
    where ${checkoutLine.communeId} = ${checkout.communeId} and ${checkoutLine.checkoutId} = ${checkout.id}
      and (${checkoutLine.refusal} is null) = ${which === "granted"})`;
  const [found] = await ctx.tx
    .select({
      id: checkout.id,
      outcome: checkout.outcome,
      granted: count("granted"),
      refused: count("refused"),
    })
    .from(checkout)
    .where(
      and(
        eq(checkout.communeId, ctx.commune.id),
        eq(checkout.householdId, ctx.actor.householdId),
        or(eq(checkout.key, input.key), eq(checkout.basketVersion, input.basketVersion)),
      ),
    )
    .orderBy(desc(eq(checkout.key, input.key)))
    .limit(1);
  return found ?? null;
}

/** Keeps the press and what became of each line, refusals in the words that the family was given. */
export async function recordCheckout<P extends PlaceStatus>(
  ctx: FamilyContext,
  id: string,
  input: CheckOutInput,
  settled: Settled<P>,
): Promise<void> {
  const rows = [
    ...settled.granted.map((place) => ({ place, refusal: null })),
    ...settled.refused.map(({ place, refusal }) => ({
      place,
      refusal: storeRefusal(refusal, ctx.commune.timeZone),
    })),
  ].map(({ place, refusal }) => ({
    child_id: place.childId,
    activity_id: place.activityId,
    service_date: place.date.toString(),
    kind: place.line,
    refusal,
  }));
  const outcome = settled.granted.length > 0 ? "validated" : "nothing-granted";
  await ctx.tx.execute(sql`
    with header as (
      insert into ${checkout} (commune_id, id, household_id, guardian_id, key, basket_version, at, outcome)
      values (${ctx.commune.id}::uuid, ${id}::uuid, ${ctx.actor.householdId}::uuid, ${ctx.actor.guardianId}::uuid,
              ${input.key}::uuid, ${input.basketVersion}::int, ${ctx.now.toString()}::timestamptz, ${outcome}::text))
    insert into ${checkoutLine} (commune_id, checkout_id, child_id, activity_id, service_date, kind, refusal)
    select ${ctx.commune.id}::uuid, ${id}::uuid, r.child_id, r.activity_id, r.service_date, r.kind, r.refusal
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(child_id uuid, activity_id uuid, service_date date, kind text, refusal jsonb)`);
}
