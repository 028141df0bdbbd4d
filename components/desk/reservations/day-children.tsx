import { Alert } from "@/components/ui/alert";
import { type Column, Table } from "@/components/ui/table";
import type { DayActivity, ExpectedChild } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";
import { FillNotes } from "./fill-notes";

const t = translatorOf("deskReservations");

const columns: Column<ExpectedChild>[] = [
  { id: "child", heading: t("day.child"), names: true, cell: ({ name }) => name },
  { id: "level", heading: t("day.level"), cell: ({ level }) => level },
  { id: "born", heading: t("day.born"), cell: ({ born }) => born },
  { id: "notes", heading: t("day.notes"), cell: ({ notes }) => notes.join(" · ") },
];

/** Whom one activity expects on one day, class by class. */
export function DayChildren({ activity }: { activity: DayActivity }) {
  const { name, site, hours, fill, closed, classes, levels, count, ages } = activity;
  return (
    <div className="grid gap-4">
      <section aria-labelledby="attendus" className="grid gap-2 rounded-sheet bg-sheet p-5 shadow-lift">
        <h2 id="attendus" className="font-bold text-xl">
          {t("ofSite", { name, site })}
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-ink-2">{hours}</span>
          <strong>{count}</strong>
          {fill && <span>{fill.ratio}</span>}
          {fill && <FillNotes fill={fill} />}
        </p>
        {levels.length > 0 && <p>{t("day.levels", { levels: levels.join(", ") })}</p>}
        {ages && (
          <p>
            {t("day.ages", { groups: ages.groups })}
            <span className="block text-ink-2 text-sm">{ages.staff}</span>
          </p>
        )}
      </section>
      {closed && <Alert tone="info">{closed}</Alert>}
      {classes.length === 0 && !closed && (
        <p className="rounded-sheet bg-sheet p-6 shadow-lift">{t("day.nobody")}</p>
      )}
      {classes.map(({ name: className, children }) => (
        <section key={className} className="grid gap-2">
          <h3 className="font-bold text-lg">
            {t("day.class", { name: className, count: t("children", { count: children.length }) })}
          </h3>
          <Table
            caption={t("day.caption", { name: className })}
            columns={columns}
            rows={children}
            rowKey={({ id }) => id}
            empty={null}
          />
        </section>
      ))}
    </div>
  );
}
