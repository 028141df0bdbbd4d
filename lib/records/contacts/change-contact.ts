import { and, eq, isNull } from "drizzle-orm";
import { contact } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";
import { lockHousehold } from "@/lib/households/lock-household";
import { listOf } from "@/lib/i18n/format-list";
import { translatorOf } from "@/lib/i18n/translator";
import { showPhone } from "@/lib/phone/phone";
import type { ChangeContactInput } from "./schemas";
import { getContact, listContactChildren } from "./select-contacts";
import { setContactChildren } from "./set-contact-children";
import { signContact } from "./sign-contact";
import { storePhone } from "./store-phone";
import type { ChangeContactOutcome, MovedContact } from "./views";

const t = translatorOf("contacts");

/**
 * Changes who a contact is and for which children. Of two who change it at once the later one is told what it has become,
 * and sends again with that to keep their own: a third change in between is told as well.
 * @throws DomainError "contact-not-found", "child-not-found"
 */
export async function changeContact(
  ctx: FamilyContext,
  input: ChangeContactInput,
): Promise<ChangeContactOutcome> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const { id, firstName, lastName, relation } = input;
  const moved = await findMoved(ctx, input);
  if (moved) return moved;
  await ctx.tx
    .update(contact)
    .set({ firstName, lastName, relation, phone: storePhone(input) })
    .where(
      and(
        eq(contact.communeId, ctx.commune.id),
        eq(contact.householdId, ctx.actor.householdId),
        eq(contact.id, id),
        isNull(contact.removedAt),
      ),
    );
  await setContactChildren(ctx, id, input.children);
  await audit(ctx, { action: "contact-changed", subject: { kind: "contact", id } });
  return { kind: "changed" };
}

/** @throws DomainError "contact-not-found" */
async function findMoved(ctx: FamilyContext, { id, seen }: ChangeContactInput): Promise<MovedContact | null> {
  const now = await getContact(ctx, id);
  if (now.removedAt) throw new DomainError("contact-not-found");
  const childIds = await listContactChildren(ctx, id);
  const signed = signContact({ ...now, childIds });
  if (signed === seen) return null;
  const children = (await listChildren(ctx, ctx.actor.householdId))
    .filter((child) => childIds.includes(child.id))
    .map(({ firstName }) => firstName);
  const { firstName, lastName, phone, relation } = now;
  const contact = [
    `${firstName} ${lastName}`,
    showPhone(phone),
    relation,
    children.length > 0 && t("moved.children", { names: listOf(children) }),
  ];
  return { kind: "moved", contact: contact.filter(Boolean).join(", "), seen: signed };
}
