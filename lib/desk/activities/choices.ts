import { and, asc, eq, isNull } from "drizzle-orm";
import { activityPaper, paperKind, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import type { Choice, PaperChoice } from "./views";

/** The sites in use, in the commune's order. */
export function listOpenSites(ctx: StaffContext): Promise<Choice[]> {
  return ctx.tx
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), isNull(site.archivedAt)))
    .orderBy(asc(site.position), asc(site.name), asc(site.id));
}

/** The papers that the commune asks for, in its order, and which of them an activity needs until when. */
export async function listPaperChoices(ctx: StaffContext, activityId: string): Promise<PaperChoice[]> {
  const rows = await ctx.tx
    .select({
      id: paperKind.id,
      label: paperKind.label,
      needed: activityPaper.activityId,
      dueOn: activityPaper.dueOn,
    })
    .from(paperKind)
    .leftJoin(
      activityPaper,
      and(
        eq(activityPaper.communeId, paperKind.communeId),
        eq(activityPaper.paperKindId, paperKind.id),
        eq(activityPaper.activityId, activityId),
      ),
    )
    .where(and(eq(paperKind.communeId, ctx.commune.id), isNull(paperKind.archivedAt)))
    .orderBy(asc(paperKind.position), asc(paperKind.label));
  return rows.map(({ needed, dueOn, ...paper }) => ({
    ...paper,
    needed: needed !== null,
    dueOn: dueOn?.toString() ?? "",
  }));
}
