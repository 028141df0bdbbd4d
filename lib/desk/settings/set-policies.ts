import { sql } from "drizzle-orm";
import { fieldPolicy } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { listPolicies } from "./list-policies";
import { lockSettings } from "./lock-settings";
import type { SetPoliciesInput } from "./schemas";

const t = translatorOf("settings");

/**
 * Says which fields count at once and which are looked at first. Only what differs from what the form showed is
 * written: what another administrator has set meanwhile stays. Answers how many fields it changed.
 * @throws DomainError "forbidden"
 */
export async function setPolicies(ctx: StaffContext, { modes, shown }: SetPoliciesInput): Promise<number> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const groups = await listPolicies(ctx);
  const changed = groups.flatMap(({ subject, fields }) =>
    fields.flatMap(({ name, label, mode }) => {
      const wanted = modes.get(name);
      if (!wanted || wanted === (shown.get(name) ?? mode) || wanted === mode) return [];
      return { subject, field: name.slice(subject.length + 1), label, was: mode, mode: wanted };
    }),
  );
  if (changed.length === 0) return 0;
  await ctx.tx
    .insert(fieldPolicy)
    .values(changed.map(({ subject, field, mode }) => ({ communeId: ctx.commune.id, subject, field, mode })))
    .onConflictDoUpdate({
      target: [fieldPolicy.communeId, fieldPolicy.subject, fieldPolicy.field],
      set: { mode: sql`excluded.mode` },
    });
  await audit(ctx, {
    action: "field-policy-changed",
    detail: { fields: changed.length },
    changes: changed.map(({ subject, label, was, mode }) => ({
      field: `${label} (${t(`rules.subjects.${subject}`)})`,
      before: t(`rules.modes.${was}`),
      after: t(`rules.modes.${mode}`),
    })),
  });
  return changed.length;
}
