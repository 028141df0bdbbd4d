import type { Temporal } from "temporal-polyfill";
import { longDate } from "@/lib/i18n/format-date";
import type { DemoSettings } from "./settings";
import { ADMINISTRATOR, FIELD_AGENT, PARENT, PASSWORD, TIME_ZONE } from "./town";

/** What a person needs to begin: where, as whom, and where the e-mails arrive. */
export function welcome({ port, httpPort }: DemoSettings, now: Temporal.Instant | null): string {
  const at = now?.toZonedDateTimeISO(TIME_ZONE);
  const clock = at && `${longDate(at.toPlainDate())}, ${at.toPlainTime().toString().slice(0, 5)}, à l’arrêt`;
  return [
    "",
    `Marelle est prête : http://localhost:${port}`,
    "",
    `  Parent         ${PARENT}`,
    `  Mairie         ${ADMINISTRATOR}`,
    `  Animation      ${FIELD_AGENT}`,
    `  Mot de passe   ${PASSWORD}`,
    "",
    `  Courrier reçu  http://localhost:${httpPort}`,
    ...(clock ? [`  Horloge        ${clock}`] : []),
    "",
    "Ctrl-C arrête tout ; les données restent.",
  ].join("\n");
}
