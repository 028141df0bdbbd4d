import { and, asc, eq, inArray } from "drizzle-orm";
import { type childPaper, enrolmentRequest } from "@/db/schema";
import type { Context, FamilyContext, StaffContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import { isLacking, standingOf } from "../rules/paper-standing";
import { LIVE_STATES } from "../rules/request-state";
import { listNeededPapers, type NeededPaper } from "./list-needed-papers";

type Paper = Pick<typeof childPaper.$inferSelect, "childId" | "paperKindId">;

/**
 * After a paper came, under its child's lock: the requests to which it was the last that lacked are the commune's turn
 * again, those of the child's other household too.
 */
export async function reopenRequests(ctx: FamilyContext, { childId, paperKindId }: Paper): Promise<void> {
  const isWaitedFor = lacksOn(ctx);
  const settled = (await listByHousehold(ctx, childId)).flatMap((needed) => {
    const waiting = new Set(needed.filter(isWaitedFor).flatMap(requestsOf));
    return needed
      .filter(({ kindId }) => kindId === paperKindId)
      .flatMap(requestsOf)
      .filter((id) => !waiting.has(id));
  });
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

/**
 * After a paper was refused, under its child's lock: the requests for which an agent asked for it wait again, where the
 * child now lacks it. That is an answer of this agent's.
 */
export async function waitAgain(ctx: StaffContext, { childId, paperKindId }: Paper): Promise<void> {
  const isWaitedFor = lacksOn(ctx);
  const waiting = (await listByHousehold(ctx, childId)).flatMap((needed) =>
    needed
      .filter((paper) => paper.kindId === paperKindId && isWaitedFor(paper))
      .flatMap(({ asked }) => asked.filter(({ once }) => once).flatMap(({ requestId }) => requestId ?? [])),
  );
  if (waiting.length === 0) return;
  await ctx.tx
    .update(enrolmentRequest)
    .set({ state: "paper-asked", decidedAt: ctx.now, decidedBy: ctx.actor.staffId })
    .where(
      and(
        eq(enrolmentRequest.communeId, ctx.commune.id),
        inArray(enrolmentRequest.id, waiting),
        eq(enrolmentRequest.state, "open"),
      ),
    );
}

/** What each household that has a request under way for the child must hand in for it, as it stands for that household. */
async function listByHousehold(ctx: Context, childId: string): Promise<NeededPaper[][]> {
  const of = enrolmentRequest;
  const households = await ctx.tx
    .selectDistinct({ householdId: of.householdId })
    .from(of)
    .where(
      and(eq(of.communeId, ctx.commune.id), eq(of.childId, childId), inArray(of.state, [...LIVE_STATES])),
    )
    .orderBy(asc(of.householdId));
  return Promise.all(
    households.map(({ householdId }) => listNeededPapers(ctx, { householdId, childIds: [childId] })),
  );
}

function lacksOn(ctx: Context): (paper: NeededPaper) => boolean {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  return ({ handedIn }) => isLacking(standingOf(handedIn, today));
}

function requestsOf({ asked }: NeededPaper): string[] {
  return asked.flatMap(({ requestId }) => requestId ?? []);
}
