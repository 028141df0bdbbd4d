import { and, asc, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { activityPaper, childPaper, paperKind } from "@/db/schema";
import { dueDayOf } from "@/lib/catalogue/rules/papers";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { getHomeChild } from "@/lib/households/home-child";
import { fullDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { isId } from "@/lib/search-params";
import { civilDateAt } from "@/lib/time/zone";
import { describeAudience, describeDays, describeHours } from "../describe-schedule";
import { isLacking, standingOf } from "../rules/paper-standing";
import type { AskFormView } from "../views";
import { findAskable } from "./list-askable";

const t = translatorOf("enrolments");

/**
 * The form that asks for an activity for a child, and the règlement whose rules go with it: three statements.
 * @throws DomainError "child-not-found"; "not-found" for what cannot be asked for this child (any more)
 */
export async function loadAskForm(
  ctx: FamilyContext,
  asked: { childId: string; activityId: string },
): Promise<{ form: AskFormView; regulationId: string; earliest: Temporal.PlainDate }> {
  const child = await getHomeChild(ctx, asked.childId);
  const askable = isId(asked.activityId) ? await findAskable(ctx, child, asked.activityId) : null;
  if (!askable) throw new DomainError("not-found");
  const { activity, siteName, earliest, latest } = askable;
  const form: AskFormView = {
    childId: child.id,
    childName: child.firstName,
    activityId: activity.id,
    activity: activity.name,
    site: siteName,
    days: describeDays(activity),
    hours: describeHours(activity),
    audience: describeAudience(activity),
    conditions: activity.conditions.split(/\n+/).filter(Boolean),
    papers: await describePapers(ctx, activity.id, child.id),
    earliest: earliest.toString(),
    latest: latest.toString(),
    boundsText: t("form.startsOnHint", { earliest: fullDate(earliest), latest: fullDate(latest) }),
  };
  return { form, regulationId: activity.regulationId, earliest };
}

/** Each paper once, whatever was handed in for it. */
async function describePapers(ctx: FamilyContext, activityId: string, childId: string): Promise<string[]> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const of = activityPaper;
  const rows = await ctx.tx
    .select({ kind: paperKind, dueOn: of.dueOn, paper: childPaper })
    .from(of)
    .innerJoin(paperKind, and(eq(paperKind.communeId, of.communeId), eq(paperKind.id, of.paperKindId)))
    .leftJoin(
      childPaper,
      and(
        eq(childPaper.communeId, of.communeId),
        eq(childPaper.paperKindId, of.paperKindId),
        eq(childPaper.childId, childId),
      ),
    )
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.activityId, activityId), isNull(paperKind.archivedAt)))
    .orderBy(asc(paperKind.position), asc(paperKind.label));
  return [...new Set(rows.map(({ kind }) => kind.id))].flatMap((id) => {
    const ofKind = rows.filter(({ kind }) => kind.id === id);
    const [first] = ofKind;
    if (!first) return [];
    const handedIn = ofKind.flatMap(({ paper }) =>
      paper ? [{ ...paper, own: paper.householdId === ctx.actor.householdId }] : [],
    );
    const paper = first.kind.label;
    if (!isLacking(standingOf(handedIn, today))) return [t("form.paperGiven", { paper })];
    const due = dueDayOf(
      { yearly: first.kind.yearly, dueOn: first.dueOn, yearMonth: ctx.commune.schoolYearMonth },
      today,
    );
    return [due ? t("form.paperDue", { paper, due: fullDate(due) }) : paper];
  });
}
