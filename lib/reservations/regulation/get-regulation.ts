import { Temporal } from "temporal-polyfill";
import { authorize, isAllowed } from "@/lib/accounts/permissions";
import { loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { getRegulationRow } from "@/lib/catalogue/regulations/take-regulation";
import { inOrder } from "@/lib/catalogue/rules/change-rules";
import { type DatedRule, ruleOn } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { describeProblems, nameActivity } from "./check-rule";
import { describeRules } from "./describe-timeline";
import { findBoundRules } from "./find-bound-rules";
import { rulesFromNow } from "./list-regulations";
import type { RegulationFile, RuleItem } from "./views";

const t = translatorOf("deskRegulations");

/**
 * A regulation with its rules in order of time, as sentences. Four statements.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getRegulation(ctx: StaffContext, id: string): Promise<RegulationFile> {
  authorize(ctx, "catalogue.read");
  const { name, version, archivedAt } = await getRegulationRow(ctx, id);
  const governed = await loadGoverned(ctx, id);
  const rules = inOrder(governed.rules.get(id) ?? []);
  const bound = await findBoundRules(ctx, id, rules);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  return {
    id,
    name,
    version,
    archived: archivedAt !== null,
    mayChange: isAllowed(ctx.actor.role, "catalogue.change"),
    activities: governed.activities.map(nameActivity),
    rules: rules.map((rule) => ({
      ...presentRule(rule, standingOf(rule, rules, today)),
      bound: bound.has(rule.validFrom.toString()),
    })),
    problems: describeProblems(governed.activities, rulesFromNow(rules, today)),
  };
}

function standingOf(
  rule: DatedRule,
  rules: readonly DatedRule[],
  today: Temporal.PlainDate,
): RuleItem["standing"] {
  if (rule === ruleOn(rules, today)) return "in-force";
  return Temporal.PlainDate.compare(rule.validFrom, today) > 0 ? "to-come" : "past";
}

/** A rule in words, with how it stands to today. */
export function presentRule(rule: DatedRule, standing: RuleItem["standing"]): Omit<RuleItem, "bound"> {
  return {
    from: rule.validFrom.toString(),
    name: fullDate(rule.validFrom),
    since: t(`since.${standing}`, { date: fullDate(rule.validFrom) }),
    standing,
    sentences: describeRules(rule),
  };
}
