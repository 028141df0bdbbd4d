import { TabLinks } from "@/components/ui/tab-links";
import { translatorOf } from "@/lib/i18n/translator";
import type { YearLink } from "@/lib/reservations/capacity/views";

const t = translatorOf("openings");

/** The school years of a page, each an address of its own. */
export function YearLinks({ path, years }: { path: string; years: readonly YearLink[] }) {
  return (
    <TabLinks
      label={t("years")}
      tabs={years.map(({ year, label, current }) => ({ href: `${path}?annee=${year}`, label, current }))}
    />
  );
}
