import type { AddContactInput } from "@/lib/records/contacts/schemas";

/** A grandmother who is called, for those children. */
export function contactInput(
  children: string[],
  changes: Partial<Omit<AddContactInput, "children">> = {},
): AddContactInput {
  return {
    kind: "emergency",
    firstName: "Odette",
    lastName: "D’Haëne",
    phone: "06 12 34 56 78",
    phoneCountry: "FR",
    relation: "grand-mère",
    children,
    ...changes,
  };
}
