import { type Commune, systemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { chooseReminders, getReminderChoice } from "./choose-reminders";
import { readReminderToken } from "./unsubscribe-token";
import type { ReminderChoice } from "./views";

/**
 * Looks at what a reminder's link is about, or answers it; nobody needs to be signed in, the token is the key.
 * Null for a token that is not ours, or whose guardian is gone.
 */
export async function followReminderLink(
  commune: Commune,
  token: string,
  wish: "look" | "refuse" | "resume",
): Promise<ReminderChoice | null> {
  const link = readReminderToken(commune.id, token);
  if (!link) return null;
  return systemContext(commune, async (ctx) => {
    if (wish !== "look") await chooseReminders(ctx, link, wish === "resume");
    return getReminderChoice(ctx, link);
  }).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
}
