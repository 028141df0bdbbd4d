import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { childPaper, enrolmentRequest, storedFile } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { keepDocumentRow } from "@/lib/files/keep-document-row";
import type { StoredBytes } from "@/lib/files/store-file";
import { lockHomeChild } from "@/lib/households/home-child";
import { civilDateAt } from "@/lib/time/zone";
import { isLacking, standingOf } from "../rules/paper-standing";
import { validUntilOf } from "../rules/paper-validity";
import { getAskedPaper } from "./get-asked-paper";
import type { NeededPaper } from "./list-needed-papers";

export interface SentPaperInput {
  childId: string;
  paperKindId: string;
  file: StoredBytes;
}

/**
 * A household hands in a paper that is asked for its child. It takes the place of the one that it sent before and that
 * nobody has looked at; a request that waited for nothing else is the commune's turn again.
 * @throws DomainError "child-not-found", "paper-not-asked"
 */
export async function sendPaper(ctx: FamilyContext, input: SentPaperInput): Promise<void> {
  const { householdId, guardianId } = ctx.actor;
  const child = await lockHomeChild(ctx, input.childId);
  const { paper, needed } = await getAskedPaper(ctx, child, input.paperKindId);
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
    validUntil: validUntilOf(paper, civilDateAt(ctx.now, ctx.commune.timeZone)),
    sentBy: guardianId,
    sentAt: ctx.now,
  });
  await reopenRequests(ctx, needed, paper.kindId);
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
  if (gone.length === 0) return;
  const ids = gone.map(({ fileId }) => fileId);
  await ctx.tx
    .delete(storedFile)
    .where(
      and(
        eq(storedFile.communeId, ctx.commune.id),
        inArray(storedFile.id, ids),
        isNotNull(storedFile.sentByGuardian),
      ),
    );
}

/** The requests to which this was the last paper that lacked. */
async function reopenRequests(
  ctx: FamilyContext,
  needed: readonly NeededPaper[],
  sent: string,
): Promise<void> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const requestsOf = ({ asked }: NeededPaper) => asked.flatMap(({ requestId }) => requestId ?? []);
  const waiting = new Set(
    needed
      .filter(({ kindId, handedIn }) => kindId !== sent && isLacking(standingOf(handedIn, today)))
      .flatMap(requestsOf),
  );
  const settled = needed
    .filter(({ kindId }) => kindId === sent)
    .flatMap(requestsOf)
    .filter((id) => !waiting.has(id));
  if (settled.length === 0) return;
  await ctx.tx
    .update(enrolmentRequest)
    .set({ state: "open" })
    .where(
      and(
        eq(enrolmentRequest.communeId, ctx.commune.id),
        inArray(enrolmentRequest.id, settled),
        eq(enrolmentRequest.state, "paper-asked"),
      ),
    );
}
