import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { DayNumber, DeskDay } from "@/lib/desk/reservations/views";
import { translatorOf } from "@/lib/i18n/translator";
import { FillBar } from "../fill-bar";
import { ActivityDot } from "./activity-dot";
import { FillNotes } from "./fill-notes";
import { reservationsHref } from "./reservations-href";

const t = translatorOf("deskReservations");

/** What is open that day, each a way to the children whom it expects. */
export function DayNumbersTable({ day, numbers }: Pick<DeskDay, "day" | "numbers">) {
  const columns: Column<DayNumber>[] = [
    {
      id: "activity",
      heading: t("week.activity"),
      names: true,
      cell: ({ id, name, site, color }) => (
        <>
          <Link
            href={reservationsHref("day", { jour: day, prestation: id })}
            prefetch={false}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            <ActivityDot color={color} />
            {name}
          </Link>
          <span className="block font-normal text-ink-2 text-sm">{site}</span>
        </>
      ),
    },
    { id: "taken", heading: t("day.taken"), cell: ({ fill }) => fill.ratio, align: "end" },
    {
      id: "fill",
      heading: t("day.fill"),
      cell: ({ fill }) => (
        <span className="grid gap-1.5">
          <FillBar taken={fill.taken} capacity={fill.capacity} />
          <FillNotes fill={fill} />
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t("day.numbers")}
      columns={columns}
      rows={numbers}
      rowKey={({ id }) => id}
      empty={<p>{t("day.none")}</p>}
    />
  );
}
