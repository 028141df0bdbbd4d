import type { Temporal } from "temporal-polyfill";
import writeExcelFile from "write-excel-file/node";
import { translatorOf } from "@/lib/i18n/translator";
import { dayNumberOf, MS_A_DAY } from "@/lib/time/day-number";
import type { CollectedList } from "./collect-list";
import { groupByClass } from "./group-by-class";
import type { DeskActivity } from "./list-activities";
import type { ExpectedPlace } from "./list-expected";

const t = translatorOf("deskReservations");
const DATE = "dd/mm/yyyy";

const COLUMNS = [
  { key: "date", width: 12 },
  { key: "site", width: 26 },
  { key: "activity", width: 26 },
  { key: "className", width: 16 },
  { key: "level", width: 9 },
  { key: "lastName", width: 22 },
  { key: "firstName", width: 18 },
  { key: "born", width: 12 },
  { key: "household", width: 26 },
  { key: "surcharge", width: 26 },
] as const;

/**
 * A list for a spreadsheet, a child's day a row: by activity, date, class and name. Dates are dates, and all that people
 * have typed is text, never a formula.
 */
export async function writeListXlsx(list: CollectedList): Promise<Buffer> {
  const heading = COLUMNS.map(({ key }) => ({
    type: String,
    value: t(`columns.${key}`),
    fontWeight: "bold" as const,
  }));
  const rows = list.activities.flatMap((activity) =>
    list.dates.flatMap((date) =>
      groupByClass(placesOf(list, activity, date), activity.siteId).flatMap(({ pupils }) =>
        pupils.map((place) => rowOf(activity, place)),
      ),
    ),
  );
  return writeExcelFile([heading, ...rows], {
    sheet: t("sheet"),
    columns: COLUMNS.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function placesOf(
  { places }: CollectedList,
  { id }: DeskActivity,
  date: Temporal.PlainDate,
): ExpectedPlace[] {
  return places.filter((place) => place.activityId === id && place.date.equals(date));
}

function rowOf({ site, name }: DeskActivity, place: ExpectedPlace) {
  return [
    dateCell(place.date),
    textCell(site),
    textCell(name),
    textCell(place.className),
    textCell(place.level),
    textCell(place.lastName),
    textCell(place.firstName),
    dateCell(place.birthDate),
    textCell(place.household),
    textCell(place.surcharge),
  ];
}

const textCell = (value: string | null) => (value ? { type: String, value } : null);
/** The format knows instants alone: the midnight of the civil date, in UTC, is that day in every spreadsheet. */
const dateCell = (date: Temporal.PlainDate) => ({
  type: Date,
  value: new Date(dayNumberOf(date) * MS_A_DAY),
  format: DATE,
});
