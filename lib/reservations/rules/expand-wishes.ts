import type { Decider, PlaceStatus } from "./decider";

export type Wish = "book" | "cancel" | "none";

/** A place as it stands, and what the family wants of it. */
export interface Wished {
  status: PlaceStatus;
  wish: Wish;
}

/**
 * What a wish brings with it. Cancelling a place, or no longer asking for it, does the same to all that goes only
 * with it; taking such a cancellation back takes back that of what it stands on. A wish that was told stands as it
 * was told. `find` answers for another activity of the same child and day.
 */
export function expandWishes(
  wished: readonly Wished[],
  decider: Pick<Decider, "goingWith">,
  find: (place: PlaceStatus, activityId: string) => PlaceStatus | undefined,
): Wished[] {
  const told = new Set(wished.map(({ status }) => status));
  const brought = new Map<PlaceStatus, Wish>();
  for (const { status, wish } of wished) {
    for (const [kind, consequence] of consequencesOf(status, wish))
      for (const activityId of decider.goingWith(status.activityId, kind)) {
        const other = find(status, activityId);
        const becomes = other && consequence(other);
        if (other && becomes && !told.has(other)) brought.set(other, becomes);
      }
  }
  return [...wished, ...[...brought].map(([status, wish]) => ({ status, wish }))];
}

type Consequence = (other: PlaceStatus) => Wish | null;

function consequencesOf(
  { line }: PlaceStatus,
  wish: Wish,
): [kind: "requires" | "required-by", consequence: Consequence][] {
  if (wish === "cancel") return [["required-by", goesToo]];
  if (wish === "none" && line === "book")
    return [["required-by", (other) => (other.line === "book" ? "none" : null)]];
  if (wish === "none" && line === "cancel")
    return [["requires", (other) => (other.line === "cancel" ? "none" : null)]];
  return [];
}

const goesToo: Consequence = ({ reservedBy, line }) => {
  if (reservedBy === "us") return line === "cancel" ? null : "cancel";
  return line === "book" ? "none" : null;
};
