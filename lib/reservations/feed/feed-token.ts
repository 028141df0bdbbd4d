import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The secret part of a calendar's address: made from its row's id with the installation's secret, so that its guardian
 * can be shown it again while nothing but its hash is stored. Its purpose is part of what is signed: no other token of
 * the house can stand for it.
 */
export function feedTokenOf(feedId: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`calendar-feed:${feedId}`).digest("base64url");
}
