import { createHash, createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The secret part of a link's address: made from its id with the installation's secret, so that the e-mail can be
 * composed again at every try while nothing but its hash is ever stored.
 */
export function tokenOf(linkId: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`one-time-link:${linkId}`).digest("base64url");
}

/** What is stored of a token, and looked for. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
