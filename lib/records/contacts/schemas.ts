import { z } from "zod";
import {
  checkPhone,
  gatherBoxes,
  lineField,
  nameField,
  phoneCountryField,
  phoneText,
} from "@/lib/records/schemas";

/** Of one household, of both kinds together. */
export const CONTACTS_LIMIT = 50;
export const RELATION_LENGTH = 60;
const CHILDREN_LIMIT = 50;

const CONTACT_KINDS = ["pickup", "emergency"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What a form says of a contact before the boxes of its children are gathered. */
export const contactFields = z
  .object({
    firstName: nameField("Indiquez le prénom."),
    lastName: nameField("Indiquez le nom."),
    phone: phoneText.min(1, "Indiquez un numéro de téléphone."),
    phoneCountry: phoneCountryField,
    relation: lineField(RELATION_LENGTH),
  })
  .superRefine(({ phone, phoneCountry }, refuse) => {
    const message = checkPhone(phone, phoneCountry);
    if (message) refuse.addIssue({ code: "custom", path: ["phone"], message });
  });
export type ContactFields = z.infer<typeof contactFields>;

const children = z.object({
  children: z.array(z.uuid()).min(1, "Choisissez au moins un enfant.").max(CHILDREN_LIMIT),
});

export const addContactInput = contactFields.and(children).and(z.object({ kind: z.enum(CONTACT_KINDS) }));
export type AddContactInput = z.infer<typeof addContactInput>;
export const addContactSent = z.preprocess(gatherBoxes(["children"]), addContactInput);

export const changeContactInput = contactFields.and(children).and(
  z.object({
    id: z.uuid(),
    /** What the form showed: when it was opened, or when it told what somebody else had changed meanwhile. */
    seen: z.string().max(5_000),
  }),
);
export type ChangeContactInput = z.infer<typeof changeContactInput>;
export const changeContactSent = z.preprocess(gatherBoxes(["children"]), changeContactInput);

export const contactIdInput = z.object({ id: z.uuid() });
export type ContactIdInput = z.infer<typeof contactIdInput>;

export const moveContactInput = contactIdInput.extend({ direction: z.enum(["up", "down"]) });
export type MoveContactInput = z.infer<typeof moveContactInput>;

/** As the addresses say the kinds: "?type=urgence". */
export const KIND_WORDS = { autorisee: "pickup", urgence: "emergency" } as const;
export const newContactSearch = z.object({ type: z.enum(["autorisee", "urgence"]).optional() });

export const contactsSearch = z.object({
  fait: z.enum(["ajoute", "modifie", "remis", "confirme"]).optional(),
  /** Who has just been taken off the list, and can be put back. */
  retire: z.uuid().optional(),
});

/** What a plain form gets back when it is refused. */
export const CONTACT_KEPT = [
  "firstName",
  "lastName",
  "phone",
  "phoneCountry",
  "relation",
  "children[]",
  "seen",
] as const;
