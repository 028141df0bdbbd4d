import { authorize } from "@/lib/accounts/permissions";
import { FRENCH_TIME_ZONES } from "@/lib/communes/rules/time-zones";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { logoPath } from "@/lib/mail/brand";
import { nameTimeZone } from "./describe-commune";
import { hasOpenings } from "./has-openings";
import type { CommuneSettings } from "./views";

const t = translatorOf("commune");

/** The commune's page as its form shows it. @throws DomainError "forbidden" */
export async function getCommuneSettings(ctx: StaffContext): Promise<CommuneSettings> {
  authorize(ctx, "commune.change");
  const { commune } = ctx;
  const src = logoPath(commune);
  const zones = new Set([...FRENCH_TIME_ZONES, commune.timeZone]);
  return {
    version: commune.version,
    fields: {
      name: commune.name,
      contactEmail: commune.contactEmail,
      contactPhone: commune.contactPhone ?? "",
      senderEmail: commune.senderEmail,
      schoolZone: commune.schoolZone,
      timeZone: commune.timeZone,
      publicHolidays: commune.publicHolidays,
      schoolYearMonth: String(commune.schoolYearMonth),
      accent: commune.accent ?? "",
    },
    timeZoneFixed: await hasOpenings(ctx),
    timeZones: [...zones].map((value) => ({ value, label: nameTimeZone(value) })),
    host: commune.host,
    logo: src === null ? null : { src, alt: t("logo.alt", { commune: commune.name }) },
  };
}
