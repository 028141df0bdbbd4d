import { asc, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { regulation } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { inOrder } from "@/lib/catalogue/rules/change-rules";
import { type DatedRule, ruleOn } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { describeProblems, nameActivity } from "./check-rule";
import { describeRules } from "./describe-timeline";
import type { RegulationRow } from "./views";

const t = translatorOf("deskRegulations");

/**
 * The regulations of the commune by name, those in use first, each with its activities, its rule of today and what is
 * wrong with those that hold from now on. Three statements. @throws DomainError "forbidden"
 */
export async function listRegulations(ctx: StaffContext): Promise<RegulationRow[]> {
  authorize(ctx, "catalogue.read");
  const [rows, governed] = await Promise.all([
    ctx.tx
      .select()
      .from(regulation)
      .where(eq(regulation.communeId, ctx.commune.id))
      .orderBy(asc(regulation.name), asc(regulation.id)),
    loadGoverned(ctx),
  ]);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const listed = rows.map(({ id, name, archivedAt }): RegulationRow => {
    const rules = governed.rules.get(id) ?? [];
    const activities = governed.activities.filter(({ regulationId }) => regulationId === id);
    return {
      id,
      name,
      archived: archivedAt !== null,
      activities: activities.map(nameActivity),
      inForce: rules.length > 0 ? describeRules(ruleOn(rules, today)) : [],
      next: sayNext(rules, today),
      problems: describeProblems(activities, rulesFromNow(rules, today)),
    };
  });
  return [...listed.filter(({ archived }) => !archived), ...listed.filter(({ archived }) => archived)];
}

/** The rule of today and those to come: what is over is over. */
export function rulesFromNow(rules: readonly DatedRule[], today: Temporal.PlainDate): DatedRule[] {
  if (rules.length === 0) return [];
  const inForce = ruleOn(rules, today);
  return inOrder(rules).filter(
    (rule) => rule === inForce || Temporal.PlainDate.compare(rule.validFrom, today) > 0,
  );
}

function sayNext(rules: readonly DatedRule[], today: Temporal.PlainDate): string | null {
  const [, next] = rulesFromNow(rules, today);
  return next ? t("next", { date: fullDate(next.validFrom), rule: describeRules(next).join(" ") }) : null;
}
