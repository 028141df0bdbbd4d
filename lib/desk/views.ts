/** What the desk's screens show; plain data. */

export type MailState = "pending" | "sending" | "sent" | "dead";

export interface OutgoingMailRow {
  id: string;
  /** What it is, in words: "Validation du panier". */
  subject: string;
  recipient: string;
  state: MailState;
  attempts: number;
  /** What the mail server answered last, else null. */
  lastError: string | null;
  /** "aujourd’hui à 14 h 05"; null when no try is planned. */
  nextAttempt: string | null;
  createdAt: string;
}
