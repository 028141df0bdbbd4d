import { Temporal } from "temporal-polyfill";
import type { FamilyContext, StaffContext } from "@/lib/context";
import { getHomeChild } from "@/lib/households/home-child";
import { addContact } from "@/lib/records/contacts/add-contact";
import { changeContact } from "@/lib/records/contacts/change-contact";
import { getContactForm, openContactForm } from "@/lib/records/contacts/get-contact-form";
import { listContacts } from "@/lib/records/contacts/list-contacts";
import { moveContact } from "@/lib/records/contacts/move-contact";
import { removeContact, restoreContact } from "@/lib/records/contacts/remove-contact";
import { addHealthFile } from "@/lib/records/health/add-health-file";
import { getHealth } from "@/lib/records/health/get-health";
import { listHealthToday } from "@/lib/records/health/list-health-today";
import { getPresentChild, openHealth } from "@/lib/records/health/open-health";
import { openDeskHealthFile, openFamilyHealthFile } from "@/lib/records/health/open-health-file";
import { removeHealthFile } from "@/lib/records/health/remove-health-file";
import { saveHealth } from "@/lib/records/health/save-health";
import { answerPictures } from "@/lib/records/pictures/answer-pictures";
import { getPictureRights } from "@/lib/records/pictures/get-picture-rights";
import { contactInput } from "@/tests/factories/contact";
import { makeStoredBytes } from "@/tests/factories/files";
import type { Attempt } from "./attempts";

const NO_CHILD = "child-not-found";
const NO_CONTACT = "contact-not-found";

/** Who is called for the neighbour's child, its health, its pictures. */
export const careAttempts: readonly Attempt<FamilyContext>[] = [
  { of: "listContacts", what: "reads its list of contacts", run: (ctx) => listContacts(ctx) },
  {
    of: "listContacts",
    what: "asks who was taken off the neighbour's list",
    run: (ctx, { contactId }) => listContacts(ctx, { removedId: contactId }),
    refusal: NO_CONTACT,
  },
  {
    of: "getContactForm",
    what: "opens the neighbour's contact",
    run: (ctx, { contactId }) => getContactForm(ctx, contactId),
    refusal: NO_CONTACT,
  },
  { of: "openContactForm", what: "opens a new contact", run: (ctx) => openContactForm(ctx, "pickup") },
  {
    of: "addContact",
    what: "names somebody who may collect the neighbour's child",
    run: (ctx, { childId }) => addContact(ctx, contactInput([childId], { kind: "pickup" })),
    refusal: NO_CHILD,
  },
  {
    of: "changeContact",
    what: "changes the telephone of the neighbour's contact",
    run: (ctx, { contactId, childId }) =>
      changeContact(ctx, {
        ...contactInput([childId]),
        id: contactId,
        phone: "06 99 99 99 99",
        seen: "",
      }),
    refusal: NO_CONTACT,
  },
  {
    of: "moveContact",
    what: "moves the neighbour's contact",
    run: (ctx, { contactId }) => moveContact(ctx, { id: contactId, direction: "up" }),
    refusal: NO_CONTACT,
  },
  {
    of: "removeContact",
    what: "takes the neighbour's contact off its list",
    run: (ctx, { contactId }) => removeContact(ctx, { id: contactId }),
    refusal: NO_CONTACT,
  },
  {
    of: "restoreContact",
    what: "puts the neighbour's contact back",
    run: (ctx, { contactId }) => restoreContact(ctx, { id: contactId }),
    refusal: NO_CONTACT,
  },
  {
    of: "getHealth",
    what: "reads the health of the neighbour's child",
    run: (ctx, { childId }) => getHealth(ctx, childId),
    refusal: NO_CHILD,
  },
  {
    of: "getHomeChild",
    what: "sends a document for the neighbour's child",
    run: (ctx, { childId }) => getHomeChild(ctx, childId),
    refusal: NO_CHILD,
  },
  {
    of: "saveHealth",
    what: "writes over the health of the neighbour's child",
    run: (ctx, { childId }) => saveHealth(ctx, { childId, seen: "", allergens: [], hasPlan: "no", note: "" }),
    refusal: NO_CHILD,
  },
  {
    of: "addHealthFile",
    what: "joins a document to the health of the neighbour's child",
    run: (ctx, { childId }) => addHealthFile(ctx, childId, makeStoredBytes(ctx.commune)),
    refusal: NO_CHILD,
  },
  {
    of: "removeHealthFile",
    what: "takes a document from the neighbour's child",
    run: (ctx, { childId, healthFileId }) => removeHealthFile(ctx, { childId, id: healthFileId }),
    refusal: NO_CHILD,
  },
  {
    of: "openFamilyHealthFile",
    what: "downloads a health document of the neighbour's child",
    run: (ctx, { healthStoredId }) => openFamilyHealthFile(ctx, healthStoredId),
  },
  {
    of: "getPictureRights",
    what: "reads what the neighbours said about pictures",
    run: (ctx, { childId }) => getPictureRights(ctx, childId),
    refusal: NO_CHILD,
  },
  {
    of: "answerPictures",
    what: "answers about pictures of the neighbour's child",
    run: (ctx, { childId }) => answerPictures(ctx, { childId, "photo-press": "yes" }),
    refusal: NO_CHILD,
  },
];

/** An agent with the permission, at noon of the day for which the neighbour's child has its place. */
const onTheDay = (ctx: StaffContext): StaffContext => ({
  ...ctx,
  actor: { ...ctx.actor, role: ctx.actor.role === "administrateur" ? "gestionnaire" : ctx.actor.role },
  now: Temporal.Instant.from("2024-05-27T10:00:00Z"),
});

/** The health of those who are there that day. */
export const careStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "listHealthToday",
    what: "lists who has a health record today",
    run: (ctx) => listHealthToday(onTheDay(ctx)),
  },
  {
    of: "getPresentChild",
    what: "looks for the neighbour's child among those who are there",
    run: (ctx, { childId }) => getPresentChild(onTheDay(ctx), childId),
    refusal: "not-found",
  },
  {
    of: "openHealth",
    what: "opens the health record of the neighbour's child",
    run: (ctx, { childId }) => openHealth(onTheDay(ctx), childId),
    refusal: "not-found",
  },
  {
    of: "openDeskHealthFile",
    what: "downloads a health document of the neighbour's child at the desk",
    run: (ctx, { healthStoredId }) => openDeskHealthFile(onTheDay(ctx), healthStoredId),
  },
];
