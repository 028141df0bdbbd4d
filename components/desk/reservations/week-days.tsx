import { Icon } from "@/components/ui/icon";
import type { DeskWeek, WeekDay, WeekSite } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";
import { ActivityDot } from "./activity-dot";
import { WeekCellView } from "./week-cell";

const t = translatorOf("deskReservations");

interface WeekDaysProps {
  week: DeskWeek;
  canChange: boolean;
}

/** The same week where there is no room for a table: a day after the other, today's open. */
export function WeekDays({ week, canChange }: WeekDaysProps) {
  const open = Math.max(
    0,
    week.days.findIndex(({ isToday }) => isToday),
  );
  return (
    <div className="desk-week-days">
      {week.days.map((day, column) => (
        <details key={day.iso} open={column === open} className="rounded-sheet bg-sheet shadow-lift">
          <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-3 px-4 py-2">
            <span className="font-bold first-letter:uppercase">{day.long}</span>
            <Icon name="down" className="desk-week-mark order-last ml-auto" />
            <span className="text-ink-2">{week.totals[column]?.ratio ?? t("week.nothing")}</span>
          </summary>
          <div className="grid gap-4 px-4 pb-4">
            {week.sites.map((site) => (
              <SiteDay key={site.id} site={site} day={day} column={column} canChange={canChange} />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}

interface SiteDayProps {
  site: WeekSite;
  day: WeekDay;
  column: number;
  canChange: boolean;
}

/** What never runs on that weekday is left out. */
function SiteDay({ site, day, column, canChange }: SiteDayProps) {
  const rows = site.rows.flatMap((row) => {
    const cell = row.cells[column];
    return cell && !(cell.kind === "closed" && cell.label === null) ? [{ row, cell }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-label={`${site.name}, ${day.long}`}>
      <h3 className="font-semibold text-ink-2">{site.name}</h3>
      <ul className="grid gap-3 pt-2">
        {rows.map(({ row, cell }) => (
          <li key={row.id} className="grid gap-1 border-rule border-t pt-2">
            <span className="font-semibold">
              <ActivityDot color={row.color} />
              {row.name}
            </span>
            <WeekCellView cell={cell} row={row} day={day.long} canChange={canChange} />
          </li>
        ))}
      </ul>
    </section>
  );
}
