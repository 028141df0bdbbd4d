import { eq } from "drizzle-orm";
import { commune, storedFile } from "@/db/schema";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { forgetFiles } from "@/lib/files/forget-files";
import type { StoredBytes } from "@/lib/files/store-file";
import { tellCommuneChanged } from "@/lib/mail/commune-changed";
import { takeCommune } from "./take-commune";

/**
 * Gives the commune a logo, in the place of the one it has, or none. The form of its other settings does not grow old by
 * it. @throws DomainError "forbidden"
 */
export async function setLogo(ctx: StaffContext, logo: StoredBytes | null): Promise<void> {
  const { logoFileId } = await takeCommune(ctx);
  if (!logo && !logoFileId) return;
  if (logo) await keepRow(ctx, logo);
  await ctx.tx
    .update(commune)
    .set({ logoFileId: logo?.id ?? null })
    .where(eq(commune.id, ctx.commune.id));
  if (logoFileId) await forgetFiles(ctx, [logoFileId]);
  await audit(ctx, {
    action: "logo-changed",
    subject: { kind: "commune", id: ctx.commune.id },
    detail: logo ? { title: logo.name } : {},
  });
  await tellCommuneChanged(ctx);
}

async function keepRow(ctx: StaffContext, logo: StoredBytes): Promise<void> {
  await ctx.tx.insert(storedFile).values({
    communeId: ctx.commune.id,
    ...logo,
    createdAt: realNow(),
    createdBy: ctx.actor.staffId,
  });
}
