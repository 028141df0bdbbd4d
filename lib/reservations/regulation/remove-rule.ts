import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import { growRegulation, takeRegulation } from "@/lib/catalogue/regulations/take-regulation";
import type { StaffContext } from "@/lib/context";
import { prepareChange } from "./prepare-change";
import { presentEffect } from "./present-effect";
import { whyAgain } from "./save-rule";
import type { RemoveRuleInput } from "./schemas";
import { compareShown, writeShown } from "./shown-effect";
import type { EffectView } from "./views";
import { dropRule, sayRule } from "./write-rule";

/**
 * Takes a rule away: the one before it then goes on. Asks as `saveRule` does, and answers null when it is done.
 * @throws DomainError "forbidden", "not-found", and what `prepareChange` refuses
 */
export async function removeRule(ctx: StaffContext, input: RemoveRuleInput): Promise<EffectView | null> {
  authorize(ctx, "catalogue.change");
  const { id, was, version, shown } = input;
  const change = { kind: "remove", was } as const;
  const found = await takeRegulation(ctx, id);
  const { before, effect } = await prepareChange(ctx, id, change);
  const why = whyAgain(found.version === version, compareShown(shown, change, effect));
  if (why)
    return presentEffect(effect, {
      why,
      rule: null,
      version: found.version,
      shown: writeShown(change, effect),
    });
  await dropRule(ctx, id, was);
  await growRegulation(ctx, found);
  await audit(ctx, {
    action: "rule-removed",
    subject: { kind: "regulation", id },
    detail: { title: found.name },
    changes: changesBetween(sayRule(before), {}),
  });
  return null;
}
