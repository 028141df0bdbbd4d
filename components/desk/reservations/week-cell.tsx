import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { WeekCell, WeekRow } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";
import { FillBar } from "../fill-bar";
import { FillNotes } from "./fill-notes";
import { openingHref, reservationsHref } from "./reservations-href";

const t = translatorOf("deskReservations");

interface WeekCellProps {
  cell: WeekCell;
  row: Pick<WeekRow, "id" | "name">;
  /** "lundi 27 mai" */
  day: string;
  canChange: boolean;
}

/** One activity on one day: its figures lead to the children, "Places" to its capacity. */
export function WeekCellView({ cell, row, day, canChange }: WeekCellProps) {
  if (cell.kind === "unopened") return <span className="text-ink-2 text-sm">{t("week.unopened")}</span>;
  if (cell.kind === "closed")
    return (
      <span className="text-ink-2 text-sm">
        {cell.label === null ? t("week.never") : t("closedFor", { label: cell.label })}
      </span>
    );
  const { fill, closedFor, date } = cell;
  return (
    <div className="grid gap-1">
      <Link
        href={reservationsHref("day", { jour: date, prestation: row.id })}
        prefetch={false}
        className="desk-week-link"
      >
        <span className="sr-only">{t("week.of", { name: row.name, day })}</span>
        {fill.ratio}
      </Link>
      <FillBar taken={fill.taken} capacity={fill.capacity} />
      <FillNotes fill={fill} />
      {closedFor !== null && <Badge tone="off">{t("closedFor", { label: closedFor })}</Badge>}
      {canChange && (
        <Link
          href={openingHref(row.id, date)}
          prefetch={false}
          className="desk-week-places"
          aria-label={t("week.places", { name: row.name, day })}
        >
          {t("week.placesShort")}
        </Link>
      )}
    </div>
  );
}
