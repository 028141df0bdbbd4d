import { authorize } from "@/lib/accounts/permissions";
import { loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { getRegulationRow } from "@/lib/catalogue/regulations/take-regulation";
import { inOrder } from "@/lib/catalogue/rules/change-rules";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { presentRule } from "./get-regulation";
import { pickRule } from "./get-rule-form";
import { prepareChange } from "./prepare-change";
import { presentEffect } from "./present-effect";
import { writeShown } from "./shown-effect";
import type { RemovalView } from "./views";

const t = translatorOf("errors");

/**
 * What taking a rule away would change, before it is done, the last one unless another is named by its first day; or, as a sentence, why it cannot be. Seven
 * statements at the most.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getRemoval(
  ctx: StaffContext,
  id: string,
  since: string | undefined,
): Promise<RemovalView | { refusal: string; regulation: { id: string; name: string } }> {
  authorize(ctx, "catalogue.change");
  const { name, version } = await getRegulationRow(ctx, id);
  const governed = await loadGoverned(ctx, id);
  const rules = governed.rules.get(id) ?? [];
  const rule = since === undefined ? inOrder(rules).at(-1) : pickRule(rules, since);
  if (!rule) throw new DomainError("not-found");
  const change = { kind: "remove", was: rule.validFrom } as const;
  const regulation = { id, name };
  try {
    const { effect } = await prepareChange(ctx, id, change, governed);
    const { from, since: words, sentences } = presentRule(rule, "to-come");
    return {
      regulation,
      rule: { from, since: words, sentences },
      effect: presentEffect(effect, {
        why: "first",
        rule: null,
        version,
        shown: writeShown(change, effect),
      }),
    };
  } catch (error) {
    if (error instanceof DomainError && (error.code === "rule-bound" || error.code === "rule-last"))
      return { regulation, refusal: t(error.code) };
    throw error;
  }
}
