import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activityPaper, paperKind } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { requirePapers } from "@/lib/enrolments/papers/require-papers";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { ActivityInput } from "./schemas";

const t = translatorOf("catalogue");

export interface NeededPaper {
  paperKindId: string;
  dueOn: Temporal.PlainDate | null;
}

/** The papers that are ticked, each with the day beside it. */
export function papersIn({ papers, paperIds, dues }: Pick<ActivityInput, "papers" | "paperIds" | "dues">) {
  return [...new Set(papers)].map((paperKindId): NeededPaper => {
    const place = paperIds.indexOf(paperKindId);
    return { paperKindId, dueOn: dues[place] ?? null };
  });
}

/** What an activity needs now, of the papers that the commune still asks for, in the order of its list. */
export function listNeeded(ctx: StaffContext, activityId: string) {
  return ctx.tx
    .select({ paperKindId: activityPaper.paperKindId, dueOn: activityPaper.dueOn, label: paperKind.label })
    .from(activityPaper)
    .innerJoin(
      paperKind,
      and(eq(paperKind.communeId, activityPaper.communeId), eq(paperKind.id, activityPaper.paperKindId)),
    )
    .where(
      and(
        eq(activityPaper.communeId, ctx.commune.id),
        eq(activityPaper.activityId, activityId),
        isNull(paperKind.archivedAt),
      ),
    )
    .orderBy(asc(paperKind.label));
}

/**
 * Makes these, of the papers that the form showed, those that an activity needs: what it did not show, archived or new
 * since, stays as it is.
 */
export async function setPapers(
  ctx: StaffContext,
  activityId: string,
  { papers, shown }: { papers: readonly NeededPaper[]; shown: readonly string[] },
): Promise<void> {
  const kept = new Set(papers.map(({ paperKindId }) => paperKindId));
  const dropped = shown.filter((id) => !kept.has(id));
  if (dropped.length > 0)
    await ctx.tx
      .delete(activityPaper)
      .where(
        and(
          eq(activityPaper.communeId, ctx.commune.id),
          eq(activityPaper.activityId, activityId),
          inArray(activityPaper.paperKindId, dropped),
        ),
      );
  await requirePapers(
    ctx,
    papers.map((paper) => ({ activityId, ...paper })),
  );
}

/** "Assurance (avant le 30 septembre 2024), Vaccins" */
export function sayPapers(
  papers: readonly NeededPaper[],
  labelOf: (id: string) => string | undefined,
): string {
  return papers
    .map(({ paperKindId, dueOn }) => {
      const paper = labelOf(paperKindId) ?? "";
      return dueOn ? t("activities.paperDue", { paper, due: fullDate(dueOn) }) : paper;
    })
    .sort((a, b) => a.localeCompare(b, "fr"))
    .join(", ");
}
