import type { Decider, PlaceStatus } from "./decider";
import { expandWishes, type Wish, type Wished } from "./expand-wishes";
import type { CancellationRefusal, Refusal } from "./facts";
import { byDepth, decideLine } from "./settle-basket";

export interface AdmittedWishes {
  /** Lines to write and to take out. */
  add: { status: PlaceStatus; kind: "book" | "cancel" }[];
  remove: PlaceStatus[];
  /** Of the wishes that were told; what they would have brought with them is left alone. */
  refused: { status: PlaceStatus; refusal: Refusal | CancellationRefusal }[];
}

/**
 * Decides wishes in turn, with what they bring with them: what is given up first, then what is asked for, each
 * seeing those before it. What the family intends to have (`decider.intended`) is kept up on the way.
 */
export function admitWishes(
  told: readonly Wished[],
  decider: Decider,
  find: (place: PlaceStatus, activityId: string) => PlaceStatus | undefined,
): AdmittedWishes {
  const outcome: AdmittedWishes = { add: [], remove: [], refused: [] };
  const standing = told.filter(({ status, wish }) => {
    if (wish !== "cancel" || status.line === "cancel") return true;
    const answer = decideLine({ ...status, line: "cancel" }, decider, decider.onceReleased(status));
    if (answer.kind === "refused") outcome.refused.push({ status, refusal: answer.refusal });
    return answer.kind === "granted";
  });
  for (const { status, wish } of inOrder(expandWishes(standing, decider, find), decider)) {
    if (wish === "none") takeBack(status, decider, outcome);
    else if (status.line !== wish) ask(status, wish, decider, outcome);
  }
  return outcome;
}

function takeBack(status: PlaceStatus, { intended }: Decider, outcome: AdmittedWishes): void {
  outcome.remove.push(status);
  if (status.reservedBy === null) intended.remove(status);
  else intended.add(status);
}

function ask(
  status: PlaceStatus,
  kind: Exclude<Wish, "none">,
  decider: Decider,
  outcome: AdmittedWishes,
): void {
  const answer = decideLine({ ...status, line: kind }, decider, decider.intended);
  if (answer.kind === "refused") {
    outcome.refused.push({ status, refusal: answer.refusal });
    return;
  }
  outcome.add.push({ status, kind });
  if (kind === "book") decider.intended.add(status);
  else decider.intended.remove(status);
}

function inOrder(wished: readonly Wished[], decider: Decider): Wished[] {
  const activityOf = ({ status }: Wished) => status.activityId;
  return [
    ...byDepth(
      wished.filter(({ wish }) => wish !== "book"),
      activityOf,
      decider,
      "deepest-first",
    ),
    ...byDepth(
      wished.filter(({ wish }) => wish === "book"),
      activityOf,
      decider,
    ),
  ];
}
