import { and, asc, eq, sql } from "drizzle-orm";
import { activityPaper, paperKind } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { PaperSettings } from "./views";

/** The papers that the commune asks for, and how many activities need each. @throws DomainError "forbidden" */
export async function listPaperSettings(ctx: StaffContext): Promise<PaperSettings> {
  authorize(ctx, "settings.change");
  const rows = await ctx.tx
    .select({
      id: paperKind.id,
      label: paperKind.label,
      hint: paperKind.hint,
      yearly: paperKind.yearly,
      archivedAt: paperKind.archivedAt,
      activities: sql<number>`count(${activityPaper.activityId})::int`,
    })
    .from(paperKind)
    .leftJoin(
      activityPaper,
      and(eq(activityPaper.communeId, paperKind.communeId), eq(activityPaper.paperKindId, paperKind.id)),
    )
    .where(eq(paperKind.communeId, ctx.commune.id))
    .groupBy(paperKind.communeId, paperKind.id)
    .orderBy(asc(paperKind.position), asc(paperKind.id));
  const present = ({ archivedAt: _, ...row }: (typeof rows)[number]) => row;
  return {
    proposed: rows.filter(({ archivedAt }) => !archivedAt).map(present),
    archived: rows.filter(({ archivedAt }) => archivedAt).map(present),
  };
}
