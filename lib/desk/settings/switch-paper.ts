import { and, eq } from "drizzle-orm";
import { paperKind } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { lockSettings } from "./lock-settings";
import type { SwitchInput } from "./schemas";
import { pickPaper, takePapers } from "./take-papers";

const t = translatorOf("settings");

/** Asks for a paper no longer, or again; what was handed in stays. @throws DomainError "forbidden", "not-found" */
export async function switchPaper(ctx: StaffContext, { id, proposed }: SwitchInput): Promise<void> {
  authorize(ctx, "settings.change");
  await lockSettings(ctx);
  const found = pickPaper(await takePapers(ctx), id);
  if ((found.archivedAt === null) === proposed) return;
  await ctx.tx
    .update(paperKind)
    .set({ archivedAt: proposed ? null : ctx.now })
    .where(and(eq(paperKind.communeId, ctx.commune.id), eq(paperKind.id, id)));
  const say = (there: boolean) => t(there ? "proposed" : "withdrawn");
  await audit(ctx, {
    action: "papers-changed",
    changes: [{ field: found.label, before: say(!proposed), after: say(proposed) }],
  });
}
