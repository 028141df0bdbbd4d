import type { Commune } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("planning");

/** The link of "Demander à la mairie": a message that already says which child it is about. */
export function composeAskTownHall(
  commune: Pick<Commune, "contactEmail">,
  child: { firstName: string; lastName: string },
): string {
  const subject = t("askSubject", { child: `${child.firstName} ${child.lastName}` });
  return `mailto:${commune.contactEmail}?subject=${encodeURIComponent(subject)}`;
}
