/** Why nobody was signed in: the sentence says no more than this. */
export type SignInError =
  | { kind: "refused" }
  /** For how many seconds. */
  | { kind: "slowed"; wait: number };

const SLOWED = /^slowed:(\d{1,5})$/;

/** What the sign-in says through next-auth, whose refusals are one word in an address. */
export function writeSlowed(wait: number): string {
  return `slowed:${wait}`;
}

/** Reads that word; any that it does not know is a refusal. */
export function readSignInError(word: string): SignInError {
  const wait = SLOWED.exec(word)?.[1];
  return wait ? { kind: "slowed", wait: Number(wait) } : { kind: "refused" };
}
