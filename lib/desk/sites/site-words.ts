import { translatorOf } from "@/lib/i18n/translator";
import type { SiteKind } from "./views";

const t = translatorOf("catalogue");

/** A site as a reader of the trail knows it: before and after of each label. */
export function siteWords(site: { name: string; kind: SiteKind; address: string }): Record<string, string> {
  return {
    [t("sites.fields.name")]: site.name,
    [t("sites.fields.kind")]: t(`sites.kinds.${site.kind}`),
    [t("sites.fields.address")]: site.address,
  };
}
