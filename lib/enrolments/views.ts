import type { RequestState } from "./rules/request-state";

/** What the pages of "Mes inscriptions" show; plain data, in words. */

export interface EnrolmentsView {
  children: ChildEnrolments[];
}

export interface ChildEnrolments {
  id: string;
  firstName: string;
  askHref: string;
  enrolments: EnrolmentLine[];
  requests: RequestLine[];
  papers: PaperView[];
}

export interface EnrolmentLine {
  id: string;
  activity: string;
  site: string;
  /** "Lundi, jeudi, en période scolaire · 16 h 30 – 18 h 00" */
  schedule: string;
  /** "du 1ᵉʳ septembre 2025 au 31 août 2026" */
  span: string;
  state: "current" | "coming" | "over";
}

export interface RequestLine {
  id: string;
  activity: string;
  /** "Demandée le 22/05/2024" */
  asked: string;
  state: RequestState;
}

export interface PaperView {
  /** The child's and the kind's. */
  key: string;
  childId: string;
  kindId: string;
  label: string;
  hint: string;
  kind: "missing" | "refused" | "sent" | "accepted" | "given-by-other";
  /** How it stands, and by when it is awaited: in one or two sentences. */
  standing: string;
  /** It is overdue: nothing more can be booked without it. */
  blocks: boolean;
  /** The commune's word to a refusal. */
  word: string | null;
  /** Of what this household sent; null where it sent nothing that counts. */
  fileHref: string | null;
}

/** One request, with what was written and what is asked for. */
export interface RequestView {
  id: string;
  child: { id: string; firstName: string };
  activity: string;
  /** "1ᵉʳ septembre 2025" */
  startsOn: string;
  sentAt: string;
  state: RequestLine["state"];
  detail: string;
  live: boolean;
  thread: MessageView[];
  papers: PaperView[];
}

export interface MessageView {
  id: string;
  /** "François DUPONT", "La mairie" */
  by: string;
  ours: boolean;
  at: string;
  body: string;
}

/** What may be asked for one child, and the other children to choose from. */
export interface AskListView {
  child: { id: string; firstName: string };
  children: { id: string; firstName: string; href: string; current: boolean }[];
  activities: AskableLine[];
}

export interface AskableLine {
  id: string;
  name: string;
  site: string;
  schedule: string;
  /** "De 6 à 11 ans"; empty for everybody. */
  audience: string;
  href: string;
}

/** The conditions of one activity, and the form that asks for it. */
export interface AskFormView {
  childId: string;
  childName: string;
  activityId: string;
  activity: string;
  site: string;
  days: string;
  hours: string;
  /** Empty for everybody. */
  audience: string;
  /** What the commune says before one asks, a paragraph each. */
  conditions: string[];
  /** "Attestation d’assurance, à fournir jusqu’au …" */
  papers: string[];
  /** ISO dates, inclusive. */
  earliest: string;
  latest: string;
  boundsText: string;
}
