import type { Commune } from "@/lib/context";
import { publicLink } from "@/lib/mail/public-link";
import { mintReminderToken, type ReminderLink } from "./unsubscribe-token";

/**
 * The two ways out of a reminder: for the mail reader's own button, headers that it answers by one POST without any
 * cookie (RFC 8058); for a person, a page that asks before it changes anything, since scanners open links.
 */
export function unsubscribeLinks(
  commune: Commune,
  link: ReminderLink,
): { headers: Record<string, string>; stopUrl: string } {
  const search = new URLSearchParams({ jeton: mintReminderToken(commune.id, link) });
  return {
    headers: {
      "List-Unsubscribe": `<${publicLink(commune, `/api/rappels/arret?${search}`)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    stopUrl: publicLink(commune, `/rappels?${search}`),
  };
}
