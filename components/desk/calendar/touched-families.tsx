import Link from "next/link";
import { Table } from "@/components/ui/table";
import { translatorOf } from "@/lib/i18n/translator";
import type { TouchedFamily } from "@/lib/reservations/closures/views";

const t = translatorOf("deskCalendar");
/** Beyond so many, a list is no longer read. */
const SHOWN = 200;

/** Families by name, each with the way to its file, its children and how many places. */
export function TouchedFamilies({
  caption,
  families,
}: {
  caption: string;
  families: readonly TouchedFamily[];
}) {
  const more = families.length - SHOWN;
  return (
    <div className="grid gap-2">
      <Table
        caption={caption}
        rows={families.slice(0, SHOWN)}
        rowKey={({ householdId }) => householdId}
        empty={null}
        columns={[
          {
            id: "famille",
            heading: t("closures.family"),
            names: true,
            cell: ({ householdId, name }) => (
              <Link
                href={`/gestion/familles/${householdId}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {name || t("closures.noName")}
              </Link>
            ),
          },
          { id: "enfants", heading: t("closures.children"), cell: ({ children }) => children },
          { id: "nombre", heading: t("closures.count"), cell: ({ places }) => places, align: "end" },
        ]}
      />
      {more > 0 && <p className="text-ink-2">{t("closures.more", { count: more })}</p>}
    </div>
  );
}
