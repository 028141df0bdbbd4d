import { and, asc, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activity, checkout, checkoutLine } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { shortDay } from "@/lib/i18n/format-date";
import { keyOf } from "../places/place";
import { storeRefusal } from "../places/stored-refusal";
import type { PlaceStatus } from "../rules/decider";
import type { Settled } from "../rules/settle-basket";
import type { CheckOutInput } from "./schemas";
import type { CheckoutOutcomeView } from "./views";

export type RecordedCheckout = Pick<CheckoutOutcomeView, "id" | "outcome" | "granted" | "refused">;

/** The checkout of this very press, or the one that consumed the basket as it was shown to another tab. */
export async function findCheckout(
  ctx: FamilyContext,
  input: CheckOutInput,
): Promise<RecordedCheckout | null> {
  const linesThat = (test: SQL) => sql<number>`count(${checkoutLine.kind}) filter (where ${test})::int`;
  const [found] = await ctx.tx
    .select({
      id: checkout.id,
      outcome: checkout.outcome,
      granted: linesThat(isNull(checkoutLine.refusal)),
      refused: linesThat(isNotNull(checkoutLine.refusal)),
    })
    .from(checkout)
    .leftJoin(
      checkoutLine,
      and(eq(checkoutLine.communeId, checkout.communeId), eq(checkoutLine.checkoutId, checkout.id)),
    )
    .where(
      and(
        eq(checkout.communeId, ctx.commune.id),
        eq(checkout.householdId, ctx.actor.householdId),
        or(eq(checkout.key, input.key), eq(checkout.basketVersion, input.basketVersion)),
      ),
    )
    .groupBy(checkout.communeId, checkout.id)
    .orderBy(desc(eq(checkout.key, input.key)))
    .limit(1);
  return found ?? null;
}

/** What a checkout could not grant, with the sentence that the family was told, in order of date. */
export async function listRefusedLines(
  ctx: FamilyContext,
  checkoutId: string,
): Promise<CheckoutOutcomeView["refusedLines"]> {
  const rows = await ctx.tx
    .select({
      childId: checkoutLine.childId,
      activityId: checkoutLine.activityId,
      date: checkoutLine.serviceDate,
      name: activity.name,
      message: sql<string>`${checkoutLine.refusal}->>'message'`,
    })
    .from(checkoutLine)
    .innerJoin(
      checkout,
      and(eq(checkout.communeId, checkoutLine.communeId), eq(checkout.id, checkoutLine.checkoutId)),
    )
    .innerJoin(
      activity,
      and(eq(activity.communeId, checkoutLine.communeId), eq(activity.id, checkoutLine.activityId)),
    )
    .where(
      and(
        eq(checkoutLine.communeId, ctx.commune.id),
        eq(checkoutLine.checkoutId, checkoutId),
        eq(checkout.householdId, ctx.actor.householdId),
        isNotNull(checkoutLine.refusal),
      ),
    )
    .orderBy(asc(checkoutLine.serviceDate), asc(activity.name));
  return rows.map((row) => ({ key: keyOf(row), label: labelOf(row.name, row.date), message: row.message }));
}

/** "Études surveillées, lun. 27 mai" */
export function labelOf(activityName: string, date: Temporal.PlainDate): string {
  return `${activityName}, ${shortDay(date)}`;
}

/** Keeps the press and what became of each line, refusals in the words that the family was given. */
export async function recordCheckout<P extends PlaceStatus>(
  ctx: FamilyContext,
  id: string,
  input: CheckOutInput,
  settled: Settled<P>,
): Promise<void> {
  const rows = [
    ...settled.granted.map(({ place, surcharge }) => ({ place, surcharge, refusal: null })),
    ...settled.refused.map(({ place, refusal }) => ({
      place,
      surcharge: null,
      refusal: storeRefusal(refusal, ctx.commune.timeZone),
    })),
  ].map(({ place, surcharge, refusal }) => ({
    child_id: place.childId,
    activity_id: place.activityId,
    service_date: place.date.toString(),
    kind: place.line,
    refusal,
    surcharge,
  }));
  const outcome = settled.granted.length > 0 ? "validated" : "nothing-granted";
  await ctx.tx.execute(sql`
    with header as (
      insert into ${checkout} (commune_id, id, household_id, guardian_id, key, basket_version, at, outcome)
      values (${ctx.commune.id}::uuid, ${id}::uuid, ${ctx.actor.householdId}::uuid, ${ctx.actor.guardianId}::uuid,
              ${input.key}::uuid, ${input.basketVersion}::int, ${ctx.now.toString()}::timestamptz, ${outcome}::text))
    insert into ${checkoutLine} (commune_id, checkout_id, child_id, activity_id, service_date, kind, refusal, surcharge)
    select ${ctx.commune.id}::uuid, ${id}::uuid, r.child_id, r.activity_id, r.service_date, r.kind, r.refusal, r.surcharge
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(child_id uuid, activity_id uuid, service_date date, kind text, refusal jsonb, surcharge text)`);
}
