import type { TownHallMessageRow } from "@/lib/messages/views";
import type { RequestKind } from "./schemas";

/** The desk's inbox; plain data, in words. */

interface Entry {
  id: string;
  /** "DUPONT – MARTIN"; empty when nobody is in the household any more. */
  family: string;
  /** "il y a 3 jours" */
  age: string;
}

/** A question, answered where it stands. */
export interface MessageEntry extends Entry {
  kind: "messages";
  message: TownHallMessageRow;
}

/** What has a page of its own. */
export interface LinkEntry extends Entry {
  kind: Exclude<RequestKind, "messages">;
  /** "22/05/2024 à 16h29" */
  sentAt: string;
  /** "Dossier de Paul DUPONT" */
  title: string;
  /** "Nom : DUPONT → DUPOND" */
  lines: string[];
  /** "Acceptée par Agathe Mairie le 22/05/2024 à 16h29"; null while it waits. */
  stateText: string | null;
  /** Until when the law wants an answer; null where none does, or once it was given. */
  due: { text: string; late: boolean } | null;
  href: string;
}

export type InboxEntry = MessageEntry | LinkEntry;

export interface Inbox {
  entries: InboxEntry[];
  /** How many wait, whichever are listed. */
  open: Readonly<Record<RequestKind, number>> & { all: number };
  /** The list stops at this number; null when it is whole. */
  limitedTo: number | null;
}
