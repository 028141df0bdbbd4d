import { and, asc, eq } from "drizzle-orm";
import { activity, activityPaper, paperKind, site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { paperBase } from "./change-paper";
import type { PaperFile } from "./views";

/** One paper, and which activities need it until when; two statements. @throws DomainError "forbidden", "not-found" */
export async function getPaper(ctx: StaffContext, id: string): Promise<PaperFile> {
  authorize(ctx, "settings.change");
  const [paper] = await ctx.tx
    .select()
    .from(paperKind)
    .where(and(eq(paperKind.communeId, ctx.commune.id), eq(paperKind.id, id)));
  if (!paper) throw new DomainError("not-found");
  const rows = await listActivities(ctx, id);
  const { label, hint, yearly, archivedAt } = paper;
  const present = ({ activityId, name, site }: (typeof rows)[number]) => ({
    activityId,
    activity: `${name} · ${site}`,
  });
  return {
    id,
    label,
    hint,
    yearly,
    archived: archivedAt !== null,
    base: paperBase(paper),
    required: rows
      .filter(({ needed }) => needed !== null)
      .map((row) => ({ ...present(row), dueOn: row.dueOn?.toString() ?? "" })),
    others: rows.filter(({ needed, archivedAt }) => needed === null && !archivedAt).map(present),
  };
}

function listActivities(ctx: StaffContext, paperKindId: string) {
  return ctx.tx
    .select({
      activityId: activity.id,
      name: activity.name,
      site: site.name,
      archivedAt: activity.archivedAt,
      needed: activityPaper.paperKindId,
      dueOn: activityPaper.dueOn,
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .leftJoin(
      activityPaper,
      and(
        eq(activityPaper.communeId, activity.communeId),
        eq(activityPaper.activityId, activity.id),
        eq(activityPaper.paperKindId, paperKindId),
      ),
    )
    .where(eq(activity.communeId, ctx.commune.id))
    .orderBy(asc(site.name), asc(activity.position), asc(activity.name), asc(activity.id));
}
