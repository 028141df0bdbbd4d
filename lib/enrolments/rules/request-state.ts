/** How far a request for an enrolment is: two states in which it lives, three in which it is closed. */
export type RequestState = "open" | "paper-asked" | "accepted" | "refused" | "withdrawn";

/** Under way: the family may write and withdraw, the commune may answer. */
export const LIVE_STATES = ["open", "paper-asked"] as const;

export function isLive(state: RequestState): boolean {
  return LIVE_STATES.some((live) => live === state);
}
