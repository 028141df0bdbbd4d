/** What the desk shows of families; plain data, in words. */

export type GuardianState = "no-address" | "none" | "invited" | "expired" | "open" | "disabled";

export interface GuardianLine {
  id: string;
  civility: string;
  firstName: string;
  lastName: string;
  /** "François DUPONT" */
  name: string;
  email: string | null;
  phone: string | null;
  state: GuardianState;
  /** "Invité le 22/11/2026" */
  stateText: string;
}

export interface FamilyRow {
  id: string;
  /** "DUPONT – MARTIN"; empty when nobody is in it. */
  name: string;
  guardians: GuardianLine[];
  children: { id: string; name: string /** "École Jules-Ferry · CE2 A" */; place: string }[];
}

export interface FamilyList {
  rows: FamilyRow[];
  /** Of all pages. */
  total: number;
  page: number;
  pages: number;
  /** The names that the rows answer to, when none answers to what was typed. */
  near: string[];
}

export interface GuardianCard extends GuardianLine {
  /** "12 rue des Tilleuls, 51520 Saint-Aubin" */
  address: string | null;
  /** "12/03/1984" */
  born: string | null;
  landline: string | null;
  employer: string | null;
  employerPhones: string[];
  receivesBills: boolean;
  hasAuthority: boolean;
  /** "ouvert le 22/11/2026", "le lien fonctionne jusqu’au …"; null when there is no more to say. */
  stateNote: string | null;
  /** "22/11/2026 à 18h02"; null when nobody ever signed in. */
  lastSignIn: string | null;
  /** The address that signs in, where it is not the file's. */
  signInEmail: string | null;
  /** Of one who has no account: whose the address is as well. */
  addressIs: "own" | "shared" | "taken";
  canInvite: boolean;
  canClose: boolean;
  canReopen: boolean;
  canSetAuthority: boolean;
}

export interface ChildCard {
  id: string;
  name: string;
  place: string;
  /** "14/03/2016" */
  born: string;
  enrolments: { id: string; activity: string; site: string /** "depuis le 01/09/2026" */; span: string }[];
  upcoming: number;
  /** The child's other household, when the parents live apart. */
  otherHouseholdId: string | null;
}

export interface FamilyFile {
  id: string;
  name: string;
  guardians: GuardianCard[];
  children: ChildCard[];
  /** Who may collect the children, and who is called. */
  contacts: {
    id: string;
    kind: "pickup" | "emergency";
    name: string;
    /** "06 12 34 56 78" */
    phone: string;
    phoneHref: string;
    relation: string;
    /** "Julie, Paul" */
    children: string;
  }[];
  /** Who confirmed the file in the school year under way, and when; null while nobody has. */
  confirmed: { date: string; name: string } | null;
  /** What waits for an answer of the commune; null for who may not read it. */
  pending: { id: string; person: string; fields: string[] }[] | null;
  /** Null for who may not read them. */
  messages: { id: string; sentAt: string; about: string; body: string; handled: boolean }[] | null;
  mails:
    | {
        id: string;
        createdAt: string;
        subject: string;
        recipient: string;
        state: "pending" | "sent" | "dead";
      }[]
    | null;
}
