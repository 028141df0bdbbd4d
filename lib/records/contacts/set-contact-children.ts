import { and, eq } from "drizzle-orm";
import { contactChild } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";

/**
 * Says for which of the household's children a contact is.
 * @throws DomainError "child-not-found"
 */
export async function setContactChildren(
  ctx: FamilyContext,
  contactId: string,
  childIds: readonly string[],
): Promise<void> {
  const own = new Set((await listChildren(ctx, ctx.actor.householdId)).map(({ id }) => id));
  const chosen = [...new Set(childIds)];
  if (chosen.length === 0 || chosen.some((id) => !own.has(id))) throw new DomainError("child-not-found");
  await ctx.tx
    .delete(contactChild)
    .where(and(eq(contactChild.communeId, ctx.commune.id), eq(contactChild.contactId, contactId)));
  await ctx.tx
    .insert(contactChild)
    .values(chosen.map((childId) => ({ communeId: ctx.commune.id, contactId, childId })));
}
