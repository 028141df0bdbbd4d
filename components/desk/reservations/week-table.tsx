import { classes } from "@/components/ui/classes";
import type { DeskWeek, FillView, WeekDay, WeekSite } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";
import { FillBar } from "../fill-bar";
import { ActivityDot } from "./activity-dot";
import { WeekCellView } from "./week-cell";

const t = translatorOf("deskReservations");

interface WeekTableProps {
  week: DeskWeek;
  /** Whether the agent may change how many places a day has. */
  canChange: boolean;
}

/** A week at a desk: activities by site against days. A narrow screen has `WeekDays` in its place. */
export function WeekTable({ week, canChange }: WeekTableProps) {
  const caption = t("week.caption", { span: week.span });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="desk-week-frame">
      <table className="desk-week">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("week.activity")}</th>
            {week.days.map((day) => (
              <th key={day.iso} scope="col" abbr={day.long} aria-current={day.isToday ? "date" : undefined}>
                {day.short}
                {day.isToday && <span className="block font-normal text-sm">{t("week.today")}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {week.sites.map((site) => (
          <SiteRows key={site.id} site={site} days={week.days} canChange={canChange} />
        ))}
        {week.sites.length > 1 && (
          <tfoot>
            <TotalRow name={t("week.all")} totals={week.totals} days={week.days} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface SiteRowsProps {
  site: WeekSite;
  days: readonly WeekDay[];
  canChange: boolean;
}

function SiteRows({ site, days, canChange }: SiteRowsProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={days.length + 1} className="desk-week-site">
          {site.name}
        </th>
      </tr>
      {site.rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <ActivityDot color={row.color} />
            {row.name}
          </th>
          {row.cells.map((cell, index) => (
            <td key={cell.date} className={classes(cell.kind !== "open" && "desk-week-closed")}>
              <WeekCellView cell={cell} row={row} day={days[index]?.long ?? ""} canChange={canChange} />
            </td>
          ))}
        </tr>
      ))}
      {site.rows.length > 1 && (
        <TotalRow name={t("week.total", { site: site.name })} totals={site.totals} days={days} />
      )}
    </tbody>
  );
}

interface TotalRowProps {
  name: string;
  totals: readonly (FillView | null)[];
  days: readonly WeekDay[];
}

function TotalRow({ name, totals, days }: TotalRowProps) {
  return (
    <tr className="desk-week-total">
      <th scope="row">{name}</th>
      {totals.map((fill, index) => (
        <td key={days[index]?.iso}>
          {fill && (
            <span className="grid gap-1">
              {fill.ratio}
              <FillBar taken={fill.taken} capacity={fill.capacity} />
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}
