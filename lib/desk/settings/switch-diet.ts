import { and, eq } from "drizzle-orm";
import { diet } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { lockSettings } from "./lock-settings";
import type { SwitchInput } from "./schemas";
import { pickDiet, takeDiets } from "./take-diets";

const t = translatorOf("settings");

/** Proposes a diet no longer, or again; who has it keeps it. @throws DomainError "forbidden", "not-found" */
export async function switchDiet(ctx: StaffContext, { id, proposed }: SwitchInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const found = pickDiet(await takeDiets(ctx), id);
  if ((found.archivedAt === null) === proposed) return;
  await ctx.tx
    .update(diet)
    .set({ archivedAt: proposed ? null : ctx.now })
    .where(and(eq(diet.communeId, ctx.commune.id), eq(diet.id, id)));
  const say = (there: boolean) => t(there ? "proposed" : "withdrawn");
  await audit(ctx, {
    action: "diets-changed",
    changes: [{ field: found.label, before: say(!proposed), after: say(proposed) }],
  });
}
