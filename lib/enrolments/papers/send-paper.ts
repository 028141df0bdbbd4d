import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { childPaper } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { forgetFiles } from "@/lib/files/forget-files";
import { keepDocumentRow } from "@/lib/files/keep-document-row";
import type { StoredBytes } from "@/lib/files/store-file";
import { lockHomeChild } from "@/lib/households/home-child";
import { civilDateAt } from "@/lib/time/zone";
import { validUntilOf } from "../rules/paper-validity";
import { getAskedPaper } from "./get-asked-paper";
import { reopenRequests } from "./settle-requests";

export interface SentPaperInput {
  childId: string;
  paperKindId: string;
  file: StoredBytes;
}

/**
 * A household hands in a paper that is asked for its child. It takes the place of the one that it sent before and that
 * nobody has looked at; a request, of either household of the child, that waited for nothing else is the commune's turn
 * again.
 * @throws DomainError "child-not-found", "paper-not-asked"
 */
export async function sendPaper(ctx: FamilyContext, input: SentPaperInput): Promise<void> {
  const { householdId, guardianId } = ctx.actor;
  const child = await lockHomeChild(ctx, input.childId);
  const paper = await getAskedPaper(ctx, child, input.paperKindId);
  await forgetUnread(ctx, child.id, paper.kindId);
  await keepDocumentRow(ctx, input.file);
  const id = uuidv7();
  await ctx.tx.insert(childPaper).values({
    communeId: ctx.commune.id,
    id,
    childId: child.id,
    householdId,
    paperKindId: paper.kindId,
    fileId: input.file.id,
    state: "sent",
    validUntil: validUntilOf(paper, civilDateAt(ctx.now, ctx.commune.timeZone), ctx.commune.schoolYearMonth),
    sentBy: guardianId,
    sentAt: ctx.now,
  });
  await reopenRequests(ctx, { childId: child.id, paperKindId: paper.kindId });
  await audit(ctx, { action: "paper-sent", subject: { kind: "paper", id } });
}

/** What was sent in its place is nobody's any more: its bytes are swept away by a chore. */
async function forgetUnread(ctx: FamilyContext, childId: string, kindId: string): Promise<void> {
  const gone = await ctx.tx
    .delete(childPaper)
    .where(
      and(
        eq(childPaper.communeId, ctx.commune.id),
        eq(childPaper.childId, childId),
        eq(childPaper.householdId, ctx.actor.householdId),
        eq(childPaper.paperKindId, kindId),
        eq(childPaper.state, "sent"),
      ),
    )
    .returning({ fileId: childPaper.fileId });
  await forgetFiles(
    ctx,
    gone.map(({ fileId }) => fileId),
  );
}
