import { and, eq, sql } from "drizzle-orm";
import { contact } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";

/** Gives the contacts their positions, 1 and on, in the order of the list. Under the household's lock. */
export async function orderContacts(ctx: FamilyContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  await ctx.tx
    .update(contact)
    .set({ position: sql`array_position(array[${list}], ${contact.id})` })
    .where(
      and(
        eq(contact.communeId, ctx.commune.id),
        eq(contact.householdId, ctx.actor.householdId),
        sql`${contact.id} in (${list})`,
      ),
    );
}
