import { and, eq } from "drizzle-orm";
import { child, childPaper, guardian, paperKind, staff, storedFile } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { fullDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { isId } from "@/lib/search-params";
import type { DeskPaperView } from "../desk-view";

const t = translatorOf("enrolments");

/** A paper that a family sent, to be looked at. @throws DomainError "forbidden", "not-found" */
export async function getDeskPaper(ctx: StaffContext, id: string): Promise<DeskPaperView> {
  authorize(ctx, "requests.read");
  const found = isId(id) ? await findPaper(ctx, id) : null;
  if (!found) throw new DomainError("not-found");
  const { paper, file, agent } = found;
  const { timeZone } = ctx.commune;
  return {
    id,
    label: found.label,
    child: `${found.child.firstName} ${found.child.lastName}`,
    guardian: `${found.guardian.firstName} ${found.guardian.lastName}`,
    householdId: paper.householdId,
    sentAt: stampIn(paper.sentAt, timeZone),
    fileHref: `/api/documents/${file.id}`,
    fileName: file.name,
    validUntil: paper.validUntil && t("desk.paperPage.validUntil", { until: fullDate(paper.validUntil) }),
    waits: paper.state === "sent",
    decided:
      paper.decidedAt && agent
        ? t("desk.paperPage.decided", {
            state: t(`desk.paperState.${paper.state}`),
            name: `${agent.firstName} ${agent.lastName}`,
            stamp: stampIn(paper.decidedAt, timeZone),
          })
        : null,
    word: paper.word && t("desk.paperPage.word", { word: paper.word }),
  };
}

async function findPaper(ctx: StaffContext, id: string) {
  const of = childPaper;
  const [found] = await ctx.tx
    .select({
      paper: of,
      label: paperKind.label,
      file: { id: storedFile.id, name: storedFile.name },
      child: { firstName: child.firstName, lastName: child.lastName },
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName },
      agent: { firstName: staff.firstName, lastName: staff.lastName },
    })
    .from(of)
    .innerJoin(paperKind, and(eq(paperKind.communeId, of.communeId), eq(paperKind.id, of.paperKindId)))
    .innerJoin(storedFile, and(eq(storedFile.communeId, of.communeId), eq(storedFile.id, of.fileId)))
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.sentBy)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.decidedBy)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.id, id)));
  return found ?? null;
}
