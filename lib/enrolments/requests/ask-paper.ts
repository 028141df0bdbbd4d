import { and, eq, isNull } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { childPaper, paperKind, requestPaper } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt } from "@/lib/time/zone";
import { isThere } from "../papers/is-there";
import type { AskPaperInput } from "../schemas";
import { answerRequest } from "./answer-request";
import { lockRequest } from "./lock-request";

/**
 * Asks the family for a paper before answering: it is told, and it is its turn until it has sent it. `dueOn` is the last
 * civil day, "" for none.
 * @throws DomainError as `lockRequest`; "paper-not-found"; "paper-there" when the child's file has it; "due-day-past"
 */
export async function askPaper(ctx: StaffContext, input: AskPaperInput): Promise<void> {
  const request = await lockRequest(ctx, input);
  const { paperKindId } = input;
  const [kind] = await ctx.tx
    .select({ id: paperKind.id })
    .from(paperKind)
    .where(
      and(
        eq(paperKind.communeId, ctx.commune.id),
        eq(paperKind.id, paperKindId),
        isNull(paperKind.archivedAt),
      ),
    );
  if (!kind) throw new DomainError("paper-not-found");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [there] = await ctx.tx
    .select({ id: childPaper.id })
    .from(childPaper)
    .where(isThere(ctx, { childId: request.childId, kindId: paperKindId }, today))
    .limit(1);
  if (there) throw new DomainError("paper-there");
  const dueOn = input.dueOn ? Temporal.PlainDate.from(input.dueOn) : null;
  if (dueOn && Temporal.PlainDate.compare(dueOn, today) < 0) throw new DomainError("due-day-past");
  await ctx.tx
    .insert(requestPaper)
    .values({ communeId: ctx.commune.id, requestId: request.id, paperKindId, askedAt: ctx.now, dueOn })
    .onConflictDoUpdate({
      target: [requestPaper.communeId, requestPaper.requestId, requestPaper.paperKindId],
      set: { dueOn, askedAt: ctx.now },
    });
  await answerRequest(ctx, request, { state: "paper-asked", word: input.word });
}
