import { and, eq } from "drizzle-orm";
import { diet } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import { lockSettings } from "./lock-settings";
import type { RenameDietInput } from "./schemas";
import { pickDiet, takeDiets } from "./take-diets";

const t = translatorOf("settings");

/**
 * Calls a diet otherwise; the children who have it keep it.
 * @throws DomainError "forbidden", "not-found"; "label-taken"; "setting-changed" when another administrator has
 * renamed it since the page was opened
 */
export async function renameDiet(ctx: StaffContext, { id, label, was }: RenameDietInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const diets = await takeDiets(ctx);
  const found = pickDiet(diets, id);
  if (found.label === label) return;
  if (found.label !== was) throw new DomainError("setting-changed", { label: found.label });
  if (diets.some((one) => one.label === label)) throw new DomainError("label-taken", { label });
  await ctx.tx
    .update(diet)
    .set({ label })
    .where(and(eq(diet.communeId, ctx.commune.id), eq(diet.id, id)));
  const name = t("diets.label");
  await audit(ctx, {
    action: "diets-changed",
    changes: changesBetween({ [name]: found.label }, { [name]: label }),
  });
}
