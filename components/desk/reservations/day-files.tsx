import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { ListSearch } from "@/lib/desk/reservations/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { listHref } from "./reservations-href";

const t = translatorOf("deskReservations");

interface DayFilesProps {
  day: string;
  /** One activity, or else all of one site. */
  activityId?: string | undefined;
  siteId?: string | undefined;
  site: string;
}

/** The lists of a day and of its week: to print, or for a spreadsheet. */
export function DayFiles({ day, activityId, siteId, site }: DayFilesProps) {
  const links: { label: string; format: "pdf" | "xlsx"; search: ListSearch }[] = [];
  if (activityId) {
    const prestation = activityId;
    links.push(
      { label: t("day.pdf"), format: "pdf", search: { jour: day, prestation } },
      { label: t("day.xlsx"), format: "xlsx", search: { jour: day, prestation } },
      { label: t("day.weekPdf"), format: "pdf", search: { semaine: day, prestation } },
      { label: t("day.weekXlsx"), format: "xlsx", search: { semaine: day, prestation } },
    );
  }
  if (siteId) {
    const etablissement = siteId;
    links.push(
      { label: t("day.sitePdf", { site }), format: "pdf", search: { jour: day, etablissement } },
      { label: t("day.siteXlsx", { site }), format: "xlsx", search: { jour: day, etablissement } },
    );
  }
  return (
    <nav aria-label={t("day.files")} className="print:hidden">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ label, format, search }) => (
          <li key={label}>
            <a href={listHref(format, search)} className={buttonLook("outline")}>
              <Icon name="download" />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
