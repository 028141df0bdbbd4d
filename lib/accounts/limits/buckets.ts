import type { Commune } from "@/lib/context";
import { isKnownDevice } from "./known-devices";
import { limitKey } from "./limit-key";

/** What is counted together, and what comes of too much of it; times in seconds. */
export interface Bucket {
  key: string;
  /** How many tries cost nothing. */
  free: number;
  /** After which time, from the first try on, all is forgotten. */
  lasts: number;
  /** The longest wait between two tries; `null` lets none through until all is forgotten. */
  longestWait: number | null;
}

/** Where a try comes from: the network's address, and the mark that a browser keeps, when it has one. */
export interface Origin {
  address: string;
  device: string | null;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * What a sign-in counts against. `email` is normalised; whether it has an account makes no difference.
 * A browser that this account has signed in from before has a count of its own: no stranger can slow it, wherever they
 * are. All others share the count of their network's address, and that of the account, whose waits stay short.
 */
export async function signInBuckets(commune: Commune, email: string, origin: Origin): Promise<Bucket[]> {
  const of = (counted: string, ...about: string[]) => limitKey(commune.id, counted, ...about);
  const patient = { free: 5, lasts: DAY, longestWait: 900 };
  if (origin.device && (await isKnownDevice(commune, email, origin.device)))
    return [{ key: of("device", email, origin.device), ...patient }];
  return [
    { key: of("pair", email, origin.address), ...patient },
    { key: of("account", email), free: 20, lasts: DAY, longestWait: 60 },
    // A school's shared address on opening day, with every second parent mistyping, stays under it.
    { key: of("network", origin.address), free: 300, lasts: 900, longestWait: null },
  ];
}

/** What proving a password or a code again counts against, for an account that is signed in. */
export function actBucket(commune: Commune, act: "password" | "code", accountId: string): Bucket {
  return { key: limitKey(commune.id, act, accountId), free: 5, lasts: DAY, longestWait: 300 };
}

/** What asking for an e-mail counts against, by where it is asked from and by the address it would go to. */
export function askingBuckets(commune: Commune, email: string, address: string) {
  const lasts = HOUR;
  return {
    network: { key: limitKey(commune.id, "asking-from", address), free: 30, lasts, longestWait: null },
    mailbox: { key: limitKey(commune.id, "asking-for", email), free: 3, lasts, longestWait: null },
  };
}
