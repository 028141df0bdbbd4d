import type { Temporal } from "temporal-polyfill";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import type { GuardianState } from "./views";

const t = translatorOf("families");

/** "Invité le 22/11/2026": the state of a guardian's account in words, in the zone given. */
export function sayState(
  state: GuardianState,
  { invitedAt, expiresAt }: { invitedAt: Temporal.Instant | null; expiresAt: Temporal.Instant | null },
  timeZone: string,
): string {
  const dateOf = (at: Temporal.Instant) => numericDate(civilDateAt(at, timeZone));
  if (state === "invited" && invitedAt) return t("stateSince.invited", { date: dateOf(invitedAt) });
  if (state === "expired" && expiresAt) return t("stateSince.expired", { date: dateOf(expiresAt) });
  return t(`states.${state}`);
}
