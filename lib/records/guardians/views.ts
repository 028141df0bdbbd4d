import type { WishView } from "../changes/views";

/** A telephone to be read and to be called. */
export interface PhoneView {
  text: string;
  href: string;
}

/** A guardian on the page "Responsables". */
export interface GuardianCard {
  id: string;
  /** "M. François DUPONT" */
  name: string;
  isSelf: boolean;
  receivesBills: boolean;
  /** "14/03/1985"; null where the file lacks it. */
  birthDate: string | null;
  /** Line by line: street, complement, postcode and city, country when it is not France. */
  address: string[];
  mobile: PhoneView | null;
  landline: PhoneView | null;
  email: string | null;
  employer: string | null;
  employerMobile: PhoneView | null;
  employerLandline: PhoneView | null;
  wishes: WishView[];
  /** What the file still lacks, by its label: "Date de naissance". */
  missing: string[];
}

/** Who may change the address: with an account it is the account's, changed where one signs in. */
export type EmailRule = "own-account" | "other-account" | "free";

/** A guardian's form as it opens. */
export interface GuardianFile {
  id: string;
  name: string;
  values: Record<string, string>;
  base: string;
  emailRule: EmailRule;
  wishes: WishView[];
  /** ISO civil dates, both allowed. */
  births: { earliest: string; latest: string };
}
