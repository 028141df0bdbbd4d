import { and, eq } from "drizzle-orm";
import { dataRequest } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export type StoredDataRequest = typeof dataRequest.$inferSelect;

/** The request, for who is about to answer it: two agents take turns here. @throws DomainError "not-found" */
export async function lockDataRequest(ctx: StaffContext, id: string): Promise<StoredDataRequest> {
  const [row] = await ctx.tx
    .select()
    .from(dataRequest)
    .where(and(eq(dataRequest.communeId, ctx.commune.id), eq(dataRequest.id, id)))
    .for("no key update");
  if (!row) throw new DomainError("not-found");
  return row;
}
