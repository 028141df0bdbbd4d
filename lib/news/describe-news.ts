import type { Temporal } from "temporal-polyfill";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { type Publication, stateOf } from "./rules/news-state";

const t = translatorOf("news");

/** "Publiée le 22/05/2024 à 16h29": how a post stands at an instant, in the zone given. */
export function describePublication(
  publication: Publication,
  now: Temporal.Instant,
  timeZone: string,
): string {
  const { publishAt } = publication;
  if (publishAt === null) return t("desk.when.draft");
  const state = stateOf(publication, now);
  return t(`desk.when.${state === "draft" ? "draftAt" : state}`, { stamp: stampIn(publishAt, timeZone) });
}

/** "Toutes les familles", or the schools and classes by name. */
export function describeAudience(
  forEveryone: boolean,
  places: readonly { site: string; className: string }[],
): string {
  if (forEveryone) return t("desk.everyone");
  return places
    .map(({ site, className }) => (className ? t("desk.classOf", { site, className }) : site))
    .join(", ");
}
