import type { Commune } from "@/lib/context";
import { counters } from "./counters";
import { limitKey } from "./limit-key";

/** How long a browser is remembered after it last signed in, in seconds. */
const REMEMBERED = 365 * 24 * 3600;

/** True when this browser has signed in with this address before. Asked of any address, known or not. */
export async function isKnownDevice(commune: Commune, email: string, device: string): Promise<boolean> {
  return (await counters().get(keyOf(commune, email, device))) !== null;
}

/** Remembers a browser that has just proven the password, or the mailbox, of this address. */
export async function rememberDevice(commune: Commune, email: string, device: string): Promise<void> {
  await counters().set(keyOf(commune, email, device), 1, REMEMBERED);
}

const keyOf = (commune: Commune, email: string, device: string) =>
  limitKey(commune.id, "known", email, device);
