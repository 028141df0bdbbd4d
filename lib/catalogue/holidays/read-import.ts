import { Temporal } from "temporal-polyfill";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { type DatasetRow, type LeftRow, readHolidayDataset } from "../rules/read-holiday-dataset";
import type { DatedLabel } from "../rules/service-calendar";
import {
  listDatasetPlaces,
  type SettledDataset,
  settleHolidayDataset,
} from "../rules/settle-holiday-dataset";
import { type PlannedStretch, planImport } from "./plan-import";
import { showYear } from "./school-years";
import { takeHolidays } from "./take-holidays";

export interface ReadImport {
  places: string[];
  place: string;
  planned: PlannedStretch[];
  /** Of that place; of every one until it is chosen. */
  left: LeftRow[];
  ended: SettledDataset["ended"];
  /** How many stretches lie before the present school year: they are nobody's business any more. */
  past: number;
  /** The rows that still count, as a dataset that can be read again. */
  text: string;
}

/** Paris first: the dataset tells its days by the clocks of Paris. */
const PARIS = "Europe/Paris";

/**
 * Reads a dataset for one zone or académie and compares it with the commune's holidays. Without a place it takes the
 * commune's zone where the file has it, else the file's only one. Two statements.
 * @throws DomainError "dataset-unreadable", "dataset-empty"
 */
export async function readImport(
  ctx: StaffContext,
  { text, place }: { text: string; place: string },
): Promise<ReadImport> {
  const reading = readHolidayDataset(text, [PARIS, ctx.commune.timeZone]);
  if (reading.kind === "unreadable")
    throw new DomainError(reading.why === "not-json" ? "dataset-unreadable" : "dataset-empty");
  const { from } = showYear(ctx);
  const current = reading.rows.filter((row) => !isOver(row, from));
  const places = listDatasetPlaces(current);
  if (places.length === 0) throw new DomainError("dataset-empty");
  const chosen = choosePlace(ctx, places, place);
  const shown = { places, place: chosen, text: JSON.stringify(toRecords(current)) };
  // Whose the rows are is not known yet: what is left out is told of all of them.
  if (!chosen) return { ...shown, planned: [], left: reading.left, ended: [], past: 0 };
  const ofPlace = (row: Pick<DatasetRow, "zone" | "location">) =>
    row.zone === chosen || row.location === chosen;
  const { stretches, left, ended } = settleHolidayDataset(current, chosen);
  const past = reading.rows.filter((row) => ofPlace(row) && isOver(row, from));
  return {
    ...shown,
    planned: planImport(stretches, await takeHolidays(ctx)),
    left: [...reading.left.filter(ofPlace), ...left],
    ended,
    past: new Set(past.map((row) => row.from.toString())).size,
  };
}

const isOver = (
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate | null },
  day: Temporal.PlainDate,
) => Temporal.PlainDate.compare(until ?? from.add({ days: 1 }), day) <= 0;

function choosePlace(ctx: StaffContext, places: readonly string[], asked: string): string {
  if (places.includes(asked)) return asked;
  const zone = `Zone ${ctx.commune.schoolZone}`;
  if (places.includes(zone)) return zone;
  return places.length === 1 ? (places[0] ?? "") : "";
}

/** Each stretch once a place, by its civil dates, as a file would tell it. */
function toRecords(rows: readonly DatasetRow[]): object[] {
  const records = rows.map(({ zone, location, label, from, until }) => ({
    description: label,
    zones: zone,
    location,
    start_date: from.toString(),
    ...(until && { end_date: until.toString() }),
  }));
  return [...new Map(records.map((record) => [JSON.stringify(record), record])).values()];
}

/** What would be written, for a comparison of two moments. */
export function writesOf(
  planned: readonly PlannedStretch[],
): { stretch: DatedLabel; known: PlannedStretch["known"] }[] {
  return planned.filter(({ outcome }) => outcome === "new" || outcome === "differs");
}

/** The same as one text, which a preview gives and its confirmation gives back. */
export const digestWrites = (planned: readonly PlannedStretch[]): string =>
  JSON.stringify(
    writesOf(planned).map(({ stretch: { from, until, label }, known }) => [
      String(from),
      String(until),
      label,
      known && [known.key, known.kind, String(known.from), String(known.until), known.label],
    ]),
  );
