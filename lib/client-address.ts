import { isIPv4, isIPv6 } from "node:net";
import { env } from "./env";

/**
 * Where a request came from, out of X-Forwarded-For: the entry that the outermost of our own reverse proxies wrote
 * (PROXIES of them). What stands before it was written by the client, and may be anything.
 * An IPv6 address is shortened to its /64: one home has all of those. "unknown" when nothing can be told.
 */
export function clientAddress(forwardedFor: string | null): string {
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const address = entries.at(-Math.min(env().PROXIES, entries.length)) ?? "";
  if (isIPv4(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  return isIPv6(address) ? `${firstHalf(address)}::/64` : "unknown";
}

/** The first four groups, those that "::" stands for written out. */
function firstHalf(address: string): string {
  const [before = "", after = ""] = address.split("::");
  const head = before.split(":").filter(Boolean);
  const tail = after.split(":").filter(Boolean);
  const missing = address.includes("::") ? Array<string>(8 - head.length - tail.length).fill("0") : [];
  return [...head, ...missing, ...tail].slice(0, 4).join(":").toLowerCase();
}
