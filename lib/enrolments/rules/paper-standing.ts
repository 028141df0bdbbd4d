import { Temporal } from "temporal-polyfill";

/** A paper that one of a child's households handed in. */
export interface HandedIn {
  id: string;
  /** By the household that looks. */
  own: boolean;
  state: "sent" | "accepted" | "refused";
  /** The last civil day on which it holds, inclusive; null holds for good. */
  validUntil: Temporal.PlainDate | null;
  sentAt: Temporal.Instant;
}

/** How a child stands with a paper that is asked for. Of what the other household sent only that it is there is told. */
export type PaperStanding<P extends HandedIn = HandedIn> =
  | { kind: "missing" }
  | { kind: "refused"; paper: P }
  | { kind: "sent"; paper: P }
  | { kind: "accepted"; paper: P }
  | { kind: "given-by-other" };

/**
 * The household's own latest paper that holds today counts, then the other household's, then the own that was refused.
 * One that was refused, or whose time has passed, is as good as none.
 */
export function standingOf<P extends HandedIn>(
  papers: readonly P[],
  today: Temporal.PlainDate,
): PaperStanding<P> {
  const inForce = papers.filter(
    ({ validUntil }) => validUntil === null || Temporal.PlainDate.compare(today, validUntil) <= 0,
  );
  const held = latest(inForce.filter(({ own, state }) => own && state !== "refused"));
  if (held) return { kind: held.state === "accepted" ? "accepted" : "sent", paper: held };
  if (inForce.some(({ own, state }) => !own && state !== "refused")) return { kind: "given-by-other" };
  const refused = latest(inForce.filter(({ own }) => own));
  return refused ? { kind: "refused", paper: refused } : { kind: "missing" };
}

/** Whether the family has still to hand it in. */
export function isLacking({ kind }: Pick<PaperStanding, "kind">): boolean {
  return kind === "missing" || kind === "refused";
}

function latest<P extends HandedIn>(papers: readonly P[]): P | undefined {
  return [...papers].sort((a, b) => Temporal.Instant.compare(b.sentAt, a.sentAt))[0];
}
