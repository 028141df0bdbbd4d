import { and, eq, exists, lt, type SQL, sql } from "drizzle-orm";
import { contact, contactChild } from "@/db/schema";
import type { SystemContext } from "@/lib/context";

/** For so long what was taken off a list can be put back, in hours of domain time: thirty days. */
const KEPT_HOURS = 30 * 24;

/** Forgets the contacts that were taken off their list more than thirty days ago. */
export async function forgetRemovedContacts(ctx: SystemContext): Promise<void> {
  const old: SQL | undefined = and(
    eq(contact.communeId, ctx.commune.id),
    lt(contact.removedAt, ctx.now.subtract({ hours: KEPT_HOURS })),
  );
  const ofOld = ctx.tx
    .select({ one: sql`1` })
    .from(contact)
    .where(and(old, eq(contact.id, contactChild.contactId)));
  await ctx.tx.delete(contactChild).where(and(eq(contactChild.communeId, ctx.commune.id), exists(ofOld)));
  await ctx.tx.delete(contact).where(old);
}
