import { and, asc, eq } from "drizzle-orm";
import { healthFile, healthRecord, storedFile } from "@/db/schema";
import type { Context } from "@/lib/context";
import { numericDate } from "@/lib/i18n/format-date";
import { fileSize } from "@/lib/i18n/format-size";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { orderAllergens } from "../rules/allergens";
import type { HealthFileView, HealthRecordView } from "./views";

const t = translatorOf("care");

/** The health record of a child that its callers found, and when it was last changed. */
export async function loadHealth(
  ctx: Context,
  childId: string,
): Promise<HealthRecordView & { seen: string }> {
  const [record] = await ctx.tx
    .select()
    .from(healthRecord)
    .where(and(eq(healthRecord.communeId, ctx.commune.id), eq(healthRecord.childId, childId)));
  return {
    allergens: orderAllergens(record?.allergens ?? []),
    hasPlan: record?.hasPlan ?? false,
    note: record?.note ?? "",
    seen: record?.changedAt.toString() ?? "",
    files: await listFiles(ctx, childId),
  };
}

async function listFiles(ctx: Context, childId: string): Promise<HealthFileView[]> {
  const rows = await ctx.tx
    .select({
      id: healthFile.id,
      fileId: storedFile.id,
      name: storedFile.name,
      size: storedFile.size,
      addedAt: healthFile.addedAt,
    })
    .from(healthFile)
    .innerJoin(
      storedFile,
      and(eq(storedFile.communeId, healthFile.communeId), eq(storedFile.id, healthFile.fileId)),
    )
    .where(and(eq(healthFile.communeId, ctx.commune.id), eq(healthFile.childId, childId)))
    .orderBy(asc(healthFile.addedAt), asc(healthFile.id));
  return rows.map(({ id, fileId, name, size, addedAt }) => ({
    id,
    href: `/api/documents/${fileId}`,
    name,
    detail: t("files.detail", {
      size: fileSize(size),
      date: numericDate(civilDateAt(addedAt, ctx.commune.timeZone)),
    }),
  }));
}
