/** What the family's form and the desk's list show; plain data, in words. */

export interface AskView {
  /** Those of the household, to choose from when the page was opened for none. */
  children: { id: string; name: string }[];
  /** What the message is about, known already; null leaves the choice of the child. */
  subject: AskSubject | null;
  /** "01 23 45 67 89" for what cannot wait, or null. */
  phone: string | null;
}

export interface AskSubject {
  childId: string;
  /** Empty when the message is about the child only. */
  activityId: string;
  /** ISO date, empty likewise. */
  date: string;
  /** "Pour Paul · Mercredi repas · mercredi 29 mai" */
  title: string;
  /** What the circle answers now; null when it refuses nothing. */
  reason: string | null;
  /** What the family can do about it. */
  nextStep: string | null;
}

export interface TownHallMessageRow {
  id: string;
  /** "22/05/2024 à 16h29" */
  sentAt: string;
  guardian: string;
  /** "Paul DUPONT · Mercredi repas · mercredi 29 mai 2024" */
  about: string;
  reason: string | null;
  body: string;
  /** mailto: link; null when the family gave no address. */
  replyHref: string | null;
  /** "Traitée par Agathe Mairie le …"; null while it waits. */
  handled: string | null;
}
