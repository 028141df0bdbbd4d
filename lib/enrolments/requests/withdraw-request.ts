import { and, eq } from "drizzle-orm";
import { enrolmentRequest } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import type { RequestInput } from "../schemas";
import { lockOwnRequest } from "./lock-own-request";

/** A household takes its request back. @throws DomainError "not-found", "request-closed" */
export async function withdrawRequest(ctx: FamilyContext, { requestId }: RequestInput): Promise<void> {
  await lockOwnRequest(ctx, requestId);
  await ctx.tx
    .update(enrolmentRequest)
    .set({ state: "withdrawn" })
    .where(and(eq(enrolmentRequest.communeId, ctx.commune.id), eq(enrolmentRequest.id, requestId)));
  await audit(ctx, { action: "enrolment-withdrawn", subject: { kind: "request", id: requestId } });
}
