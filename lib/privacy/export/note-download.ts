import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import type { ExportFormat } from "../schemas";

/** Writes into the trail that the actor has taken the household's data away. */
export async function noteDownload(ctx: FamilyContext, format: ExportFormat): Promise<void> {
  await audit(ctx, {
    action: "data-downloaded",
    subject: { kind: "household", id: ctx.actor.householdId },
    detail: { format },
  });
}
