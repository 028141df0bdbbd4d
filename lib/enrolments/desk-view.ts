import type { MessageView, RequestLine } from "./views";

/** What the desk's pages of one request and of one paper show; plain data, in words. */

export interface DeskRequestView {
  id: string;
  /** How it stands on this page: sent back with an answer. */
  seen: string;
  activity: string;
  site: string;
  schedule: string;
  child: { name: string; place: string };
  guardian: string;
  householdId: string;
  /** "1ᵉʳ septembre 2025" */
  startsOn: string;
  sentAt: string;
  state: RequestLine["state"];
  live: boolean;
  /** "Acceptée, par Claire MOREAU le …"; null while nobody has answered. */
  decided: string | null;
  /** "Inscription du … au …." once it is accepted. */
  enrolled: string | null;
  thread: MessageView[];
  papers: DeskPaperLine[];
  /** Papers that the child's file lacks and that can be asked for. */
  kinds: { id: string; label: string }[];
  /** ISO dates that the form proposes. */
  proposed: { startsOn: string; endsOn: string };
}

export interface DeskPaperLine {
  kindId: string;
  label: string;
  standing: string;
  /** Of the asking household; null where it has sent nothing that counts. */
  paper: { id: string; fileHref: string; fileName: string; waits: boolean } | null;
}

export interface DeskPaperView {
  id: string;
  label: string;
  child: string;
  guardian: string;
  householdId: string;
  sentAt: string;
  fileHref: string;
  fileName: string;
  validUntil: string | null;
  waits: boolean;
  /** "Refusée, par Claire MOREAU le …"; null while it waits. */
  decided: string | null;
  word: string | null;
}
