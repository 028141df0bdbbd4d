import { z } from "zod";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildren } from "@/lib/households/list-children";
import { homePhoneCountry } from "@/lib/phone/home-country";
import { splitPhone } from "@/lib/phone/phone";
import type { ContactKind } from "./schemas";
import { getContact, listContactChildren } from "./select-contacts";
import { signContact } from "./sign-contact";
import type { ContactFormView } from "./views";

/** The form of a new contact: for every child until somebody says otherwise. */
export async function openContactForm(ctx: FamilyContext, kind: ContactKind): Promise<ContactFormView> {
  const children = await listChildren(ctx, ctx.actor.householdId);
  return {
    kind,
    id: null,
    name: "",
    firstName: "",
    lastName: "",
    phone: "",
    phoneCountry: homePhoneCountry(ctx.commune.timeZone),
    relation: "",
    children: children.map(({ id, firstName }) => ({ id, firstName, chosen: true })),
    seen: "",
  };
}

/** The form of a contact that is on the list. @throws DomainError "contact-not-found" */
export async function getContactForm(ctx: FamilyContext, id: string): Promise<ContactFormView> {
  if (!z.uuid().safeParse(id).success) throw new DomainError("contact-not-found");
  const found = await getContact(ctx, id);
  if (found.removedAt) throw new DomainError("contact-not-found");
  const { kind, firstName, lastName, relation } = found;
  const chosen = new Set(await listContactChildren(ctx, id));
  const children = await listChildren(ctx, ctx.actor.householdId);
  const { national, country } = splitPhone(found.phone, homePhoneCountry(ctx.commune.timeZone));
  return {
    kind,
    id,
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    phone: national,
    phoneCountry: country,
    relation,
    children: children.map((child) => ({
      id: child.id,
      firstName: child.firstName,
      chosen: chosen.has(child.id),
    })),
    seen: signContact({ ...found, childIds: [...chosen] }),
  };
}
