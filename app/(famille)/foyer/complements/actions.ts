"use server";

import { revalidatePath } from "next/cache";
import { familyAction, GoTo } from "@/lib/action";
import { addContact } from "@/lib/records/contacts/add-contact";
import { changeContact } from "@/lib/records/contacts/change-contact";
import { moveContact } from "@/lib/records/contacts/move-contact";
import { removeContact, restoreContact } from "@/lib/records/contacts/remove-contact";
import {
  addContactSent,
  CONTACT_KEPT,
  changeContactSent,
  contactIdInput,
  moveContactInput,
} from "@/lib/records/contacts/schemas";
import type { MovedContactAnswer } from "@/lib/records/contacts/views";
import { giveBack } from "@/lib/records/give-back";

const PATH = "/foyer/complements";

export const addContactAction = familyAction(
  addContactSent,
  // The form is the one of a known contact, which may be answered.
  async (ctx, input): Promise<MovedContactAnswer | GoTo> => {
    await addContact(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(`${PATH}?fait=ajoute`);
  },
  { keep: CONTACT_KEPT },
);

export const changeContactAction = familyAction(
  changeContactSent,
  async (ctx, input) => {
    const outcome = await changeContact(ctx, input);
    if (outcome.kind === "moved") return { ...outcome, typed: giveBack(input) };
    revalidatePath(PATH, "layout");
    return new GoTo(`${PATH}?fait=modifie`);
  },
  { keep: CONTACT_KEPT },
);

export const moveContactAction = familyAction(moveContactInput, async (ctx, input) => {
  await moveContact(ctx, input);
  revalidatePath(PATH);
});

export const removeContactAction = familyAction(contactIdInput, async (ctx, input) => {
  await removeContact(ctx, input);
  revalidatePath(PATH);
  return new GoTo(`${PATH}?retire=${input.id}`);
});

export const restoreContactAction = familyAction(contactIdInput, async (ctx, input) => {
  await restoreContact(ctx, input);
  revalidatePath(PATH);
  return new GoTo(`${PATH}?fait=remis`);
});
