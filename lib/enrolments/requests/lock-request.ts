import { and, eq } from "drizzle-orm";
import { enrolmentRequest, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { stampIn } from "@/lib/i18n/format-date";
import { isLive } from "../rules/request-state";
import { seenOf } from "../rules/seen";

type Row = typeof enrolmentRequest.$inferSelect;

/**
 * A request under way, to be answered: its child is locked, then it. `seen` is how it stood on the agent's page.
 * @throws DomainError "forbidden", "not-found", "request-withdrawn" by the family; "request-decided" when an agent has
 * answered since that page was shown
 */
export async function lockRequest(
  ctx: StaffContext,
  { requestId, seen }: { requestId: string; seen: string },
): Promise<Row> {
  authorize(ctx, "requests.decide");
  const isIt = and(eq(enrolmentRequest.communeId, ctx.commune.id), eq(enrolmentRequest.id, requestId));
  const [asked] = await ctx.tx
    .select({ childId: enrolmentRequest.childId })
    .from(enrolmentRequest)
    .where(isIt);
  if (!asked) throw new DomainError("not-found");
  await lockChild(ctx, asked.childId);
  const [found] = await ctx.tx.select().from(enrolmentRequest).where(isIt).for("no key update");
  if (!found) throw new DomainError("not-found");
  if (found.state === "withdrawn") throw new DomainError("request-withdrawn");
  if (!isLive(found.state) || seenOf(found) !== seen) throw await decidedBy(ctx, found);
  return found;
}

async function decidedBy(ctx: StaffContext, { decidedBy, decidedAt }: Row): Promise<DomainError> {
  const [agent] = decidedBy
    ? await ctx.tx
        .select({ firstName: staff.firstName, lastName: staff.lastName })
        .from(staff)
        .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.id, decidedBy)))
    : [];
  return new DomainError("request-decided", {
    name: agent ? `${agent.firstName} ${agent.lastName}` : "",
    stamp: decidedAt ? stampIn(decidedAt, ctx.commune.timeZone) : "",
  });
}
