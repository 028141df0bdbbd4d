import type { ContactKind } from "./schemas";

/** What the pages of contacts show; plain data. */

export interface ContactView {
  id: string;
  /** "Marie DUPONT" */
  name: string;
  /** "grand-mère"; empty when it was not said. */
  relation: string;
  /** As it is read, and as a link calls it. */
  phone: string;
  phoneHref: string;
  /** First names, of this household's children. */
  children: string[];
}

export interface ContactsView {
  lists: Record<ContactKind, ContactView[]>;
  /** Who was taken off the list, while they can be put back. */
  removed: { id: string; name: string } | null;
  /** With one child there is nothing to tell apart. */
  manyChildren: boolean;
}

export interface ContactFormView {
  kind: ContactKind;
  /** Null for a new one. */
  id: string | null;
  name: string;
  firstName: string;
  lastName: string;
  phone: string;
  phoneCountry: string;
  relation: string;
  children: { id: string; firstName: string; chosen: boolean }[];
  /** What the form shows, in one text: the server knows by it whether somebody else changed it meanwhile. */
  seen: string;
}

/** What sending the form of a known contact came to. */
export type ChangeContactOutcome = { kind: "changed" } | MovedContact;

/** Somebody else changed it since: what it says now, in words, and as the form sends it back to keep its own. */
export interface MovedContact {
  kind: "moved";
  /** "Odile D’HAËNE, 06 12 34 56 78, grand-mère, pour Paul et Léo" */
  contact: string;
  seen: string;
}

/** The same for the form: what was typed comes back with it, for a form sent without scripts is a new one. */
export type MovedContactAnswer = MovedContact & { typed: Record<string, string> };
