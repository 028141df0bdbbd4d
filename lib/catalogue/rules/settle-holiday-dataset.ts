import { Temporal } from "temporal-polyfill";
import { findOverlap } from "./holiday-stretch";
import { isTooLong } from "./read-dataset-day";
import type { DatasetRow, LeftRow } from "./read-holiday-dataset";
import type { DatedLabel } from "./service-calendar";

/** What one place's rows come to: stretches by date, and what cannot be one. */
export interface SettledDataset {
  stretches: DatedLabel[];
  left: LeftRow[];
  /** Summers whose end is the first day of the next school year, which the file has. */
  ended: string[];
}

/** The zones and the académies that a file tells of, zones first, each in the order of the alphabet. */
export function listDatasetPlaces(rows: readonly Pick<DatasetRow, "zone" | "location">[]): string[] {
  const sorted = (names: string[]) =>
    [...new Set(names.filter(Boolean))].sort((a, b) => a.localeCompare(b, "fr"));
  const zones = sorted(rows.map(({ zone }) => zone));
  return [...zones, ...sorted(rows.map(({ location }) => location)).filter((name) => !zones.includes(name))];
}

/**
 * The stretches of one zone or académie: the same stretch of many académies counts once. A summer without end ends with
 * the first day of school after it where the file tells it, and is left out elsewhere. Of two stretches that contradict
 * each other the one that begins first, then the longer one, is kept.
 */
export function settleHolidayDataset(rows: readonly DatasetRow[], place: string): SettledDataset {
  const settled: SettledDataset = { stretches: [], left: [], ended: [] };
  const ours = rows.filter(({ zone, location }) => zone === place || location === place);
  const returns = ours.filter(isReturn).map(({ from }) => from);
  const ends = ours
    .filter((row) => !isReturn(row))
    .map((row) => ({
      ...row,
      until: row.until ?? (isSummer(row.label) ? findReturn(row.from, returns) : null),
      open: row.until === null,
    }));
  for (const row of ends.sort(byDate)) {
    const { label, zone, location, from, until } = row;
    if (!until) {
      // Another row has told its end already.
      if (settled.stretches.some((stretch) => stretch.from.equals(from))) continue;
      const reason = isSummer(label) ? "summer-without-end" : "incomplete";
      settled.left.push({ reason, label, zone, location });
      continue;
    }
    const other = findOverlap({ from, until }, settled.stretches);
    if (!other) {
      settled.stretches.push({ from, until, label: row.open ? nameOfSummer(label) : label });
      if (row.open) settled.ended.push(nameOfSummer(label));
    } else if (!row.open && !isSame(other, { from, until }))
      settled.left.push({ reason: "contradiction", label, zone, location });
  }
  return { ...settled, left: dedupe(settled.left) };
}

const plain = (label: string) => label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const isSummer = (label: string) => /\bete\b/.test(plain(label));
/** A row that tells a first day of school, not holidays. */
const isReturn = ({ label }: DatasetRow) => /\brentree\b/.test(plain(label));

/** "Début des Vacances d’Été" begins what is called "Vacances d’Été". */
const nameOfSummer = (label: string) => label.replace(/^Début des /i, "");

function findReturn(
  from: Temporal.PlainDate,
  returns: readonly Temporal.PlainDate[],
): Temporal.PlainDate | null {
  const after = returns
    .filter((day) => Temporal.PlainDate.compare(from, day) < 0 && !isTooLong(from, day))
    .sort(Temporal.PlainDate.compare);
  return after[0] ?? null;
}

type Ended = DatasetRow & { open: boolean };

function byDate(a: Ended, b: Ended): number {
  return (
    Temporal.PlainDate.compare(a.from, b.from) ||
    // The longer one first, and what has no end at all last.
    Temporal.PlainDate.compare(b.until ?? b.from, a.until ?? a.from) ||
    Number(a.open) - Number(b.open)
  );
}

const isSame = (a: Pick<DatedLabel, "from" | "until">, b: Pick<DatedLabel, "from" | "until">) =>
  a.from.equals(b.from) && a.until.equals(b.until);

const dedupe = (left: readonly LeftRow[]) => [
  ...new Map(left.map((row) => [`${row.reason}/${row.label}`, row])).values(),
];
