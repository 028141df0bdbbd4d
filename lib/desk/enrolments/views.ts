/** What the page that enrols a child shows; plain data, in words. */

export interface EnrolView {
  householdId: string;
  child: { id: string; name: string; firstName: string /** "École Jules-Ferry · CE2 A" */; place: string };
  /** Those that last or are to come. */
  enrolments: StandingEnrolment[];
  /** The activities that are for this child. */
  choices: EnrolChoice[];
  /** The others, each with its reason. */
  others: { id: string; label: string; reason: string }[];
  /** ISO dates, both included. */
  proposed: { startsOn: string; endsOn: string };
  bounds: { earliest: string; latest: string };
}

export interface StandingEnrolment {
  id: string;
  activity: string;
  site: string;
  /** "du 1ᵉʳ septembre 2025 au 31 août 2026" */
  span: string;
  /** ISO dates; an empty end runs on. */
  startsOn: string;
  endsOn: string;
}

export interface EnrolChoice {
  id: string;
  /** "Études surveillées · École Jules-Ferry" */
  label: string;
  /** "Lundi, jeudi, en période scolaire · 16 h 30 – 18 h 00" */
  schedule: string;
  /** "Déjà inscrit du … au …"; null where it is not. */
  standing: string | null;
  /** The family's request that waits for an answer: it is answered there. */
  requestHref: string | null;
}
