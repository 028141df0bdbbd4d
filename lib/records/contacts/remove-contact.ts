import { and, eq } from "drizzle-orm";
import { contact } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { putBack } from "../rules/reorder";
import { orderContacts } from "./order-contacts";
import { CONTACTS_LIMIT, type ContactIdInput } from "./schemas";
import { getContact, listContactIds, selectContacts } from "./select-contacts";

const row = (ctx: FamilyContext, id: string) =>
  and(
    eq(contact.communeId, ctx.commune.id),
    eq(contact.householdId, ctx.actor.householdId),
    eq(contact.id, id),
  );

/** Takes a contact off the list; thirty days long it can be put back. A second press changes nothing. @throws DomainError "contact-not-found" */
export async function removeContact(ctx: FamilyContext, { id }: ContactIdInput): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const found = await getContact(ctx, id);
  if (found.removedAt) return;
  await ctx.tx
    .update(contact)
    .set({ removedAt: ctx.now, removedBy: ctx.actor.guardianId })
    .where(row(ctx, id));
  await orderContacts(ctx, await listContactIds(ctx, found.kind));
  await audit(ctx, { action: "contact-removed", subject: { kind: "contact", id } });
}

/** Puts a contact back where it stood. A second press changes nothing. @throws DomainError "contact-not-found", "too-many-contacts" */
export async function restoreContact(ctx: FamilyContext, { id }: ContactIdInput): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const found = await getContact(ctx, id);
  if (!found.removedAt) return;
  const known = await selectContacts(ctx);
  if (known.length >= CONTACTS_LIMIT) throw new DomainError("too-many-contacts", { limit: CONTACTS_LIMIT });
  const ids = known.filter(({ kind }) => kind === found.kind).map((one) => one.id);
  await ctx.tx.update(contact).set({ removedAt: null, removedBy: null }).where(row(ctx, id));
  await orderContacts(ctx, putBack(ids, id, found.position));
  await audit(ctx, { action: "contact-restored", subject: { kind: "contact", id } });
}
