/** What can be reminded of; each can be refused by itself. */
export const REMINDER_KINDS = ["usual-days", "basket"] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** What a guardian has chosen about one kind, as the link of an e-mail shows it. */
export interface ReminderChoice {
  kind: ReminderKind;
  wanted: boolean;
}
