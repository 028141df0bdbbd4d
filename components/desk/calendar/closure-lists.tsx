import Link from "next/link";
import { Table } from "@/components/ui/table";
import { translatorOf } from "@/lib/i18n/translator";
import type { ClosureLists, ClosureRow } from "@/lib/reservations/closures/views";

const t = translatorOf("deskCalendar");

/** The closures to come, then those that are over. */
export function ClosureListsView({ coming, past }: ClosureLists) {
  return (
    <>
      <section aria-labelledby="a-venir" className="grid gap-3">
        <h2 id="a-venir" className="font-bold text-xl">
          {t("closures.coming")}
        </h2>
        <ClosureTable caption={t("closures.coming")} rows={coming} />
      </section>
      {past.length > 0 && (
        <section aria-labelledby="passees" className="grid gap-3">
          <h2 id="passees" className="font-bold text-xl">
            {t("closures.past")}
          </h2>
          <ClosureTable caption={t("closures.past")} rows={past} />
        </section>
      )}
    </>
  );
}

function ClosureTable({ caption, rows }: { caption: string; rows: readonly ClosureRow[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p>{t("closures.noneComing")}</p>}
      columns={[
        {
          id: "motif",
          heading: t("closures.reason"),
          names: true,
          cell: ({ id, label }) => (
            <Link
              href={`/gestion/calendrier/fermetures/${id}`}
              prefetch={false}
              aria-label={t("closures.open", { label })}
              className="inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {label}
            </Link>
          ),
        },
        { id: "jours", heading: t("closures.days"), cell: ({ span }) => span },
        { id: "pour", heading: t("closures.whom"), cell: ({ whom }) => whom },
        {
          id: "annulees",
          heading: t("closures.cancelled"),
          cell: ({ cancelled }) => cancelled,
          align: "end",
        },
      ]}
    />
  );
}
