import { createHash } from "node:crypto";

/** The key of a counter: its commune, what it counts, and a hash of whom or where; no address can be read out of it. */
export function limitKey(communeId: string, counted: string, ...about: readonly string[]): string {
  const hash = createHash("sha256").update(about.join("\n")).digest("base64url");
  return `${communeId}:${counted}:${hash}`;
}
