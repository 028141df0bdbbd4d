import { and, eq } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { regulationRule } from "@/db/schema";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeDeadlineRule } from "./describe-deadline-rule";

const t = translatorOf("deskRegulations");

/** Writes a rule of a regulation that its caller has locked, or made. */
export async function writeRule(
  ctx: StaffContext,
  regulationId: string,
  { validFrom, booking, cancellation, late, weeklyMaximum }: DatedRule,
): Promise<void> {
  await ctx.tx.insert(regulationRule).values({
    communeId: ctx.commune.id,
    regulationId,
    validFrom,
    booking,
    cancellation,
    late,
    weeklyMaximum,
  });
}

/** Takes a rule away from a regulation that its caller has locked. */
export async function dropRule(
  ctx: StaffContext,
  regulationId: string,
  validFrom: Temporal.PlainDate,
): Promise<void> {
  await ctx.tx
    .delete(regulationRule)
    .where(
      and(
        eq(regulationRule.communeId, ctx.commune.id),
        eq(regulationRule.regulationId, regulationId),
        eq(regulationRule.validFrom, validFrom),
      ),
    );
}

/** A rule as the trail keeps it: what a person reads under the names of the form. */
export function sayRule(rule: DatedRule | null): Record<string, string | null> {
  if (!rule) return {};
  const { validFrom, booking, cancellation, late, weeklyMaximum } = rule;
  return {
    [t("trail.from")]: fullDate(validFrom),
    [t("trail.booking")]: describeDeadlineRule(booking),
    [t("trail.cancellation")]: describeDeadlineRule(cancellation),
    [t("trail.late")]: late.kind === "accepted" ? late.surcharge : t("trail.lateRefused"),
    [t("trail.weekly")]: weeklyMaximum === null ? null : String(weeklyMaximum),
  };
}
