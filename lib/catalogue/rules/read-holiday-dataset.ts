import { Temporal } from "temporal-polyfill";
import { isTooLong, readDatasetDay } from "./read-dataset-day";

/** One row of the official dataset, read: `until` is the day of return, exclusive; null where the file has none. */
export interface DatasetRow {
  /** "Zone B", "Corse"; empty where the row has none. */
  zone: string;
  /** The académie: "Rennes". */
  location: string;
  label: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
}

/** Why a row is no holiday of pupils. */
export type LeftReason =
  | "teachers"
  | "incomplete"
  | "unreadable-date"
  | "reversed"
  | "too-long"
  | "summer-without-end"
  | "contradiction";

export interface LeftRow {
  reason: LeftReason;
  /** What the row calls itself; empty where it has no name. */
  label: string;
  zone: string;
  location: string;
}

export type DatasetReading =
  | { kind: "unreadable"; why: "not-json" | "no-rows" }
  | { kind: "read"; rows: DatasetRow[]; left: LeftRow[] };

/**
 * Reads the official school calendar (fr-en-calendrier-scolaire, as its API or its export gives it: an array,
 * `results`, or `records` with `fields`). Its traps: days are midnights told in UTC, a row an académie, rows of
 * teachers, an end that is the morning of return, a summer without end. Fields that nobody knows are let be.
 * `timeZones`: those in which a day may begin at midnight, the first that fits counts.
 */
export function readHolidayDataset(text: string, timeZones: readonly string[]): DatasetReading {
  const parsed = parseJson(text);
  if (parsed === NOTHING) return { kind: "unreadable", why: "not-json" };
  const records = recordsOf(parsed);
  if (records.length === 0) return { kind: "unreadable", why: "no-rows" };
  const read = records.map((record) => readRow(record, timeZones));
  return {
    kind: "read",
    rows: read.flatMap((one) => (one.row ? [one.row] : [])),
    left: read.flatMap((one) => (one.left ? [one.left] : [])),
  };
}

const NOTHING = Symbol("not JSON");

function parseJson(text: string): unknown {
  try {
    // A file saved by a spreadsheet may begin with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // What is no JSON is an answer here, not an incident.
    return NOTHING;
  }
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function recordsOf(parsed: unknown): Fields[] {
  const list = Array.isArray(parsed)
    ? parsed
    : isFields(parsed)
      ? [parsed.results, parsed.records].find(Array.isArray)
      : null;
  return (list ?? []).filter(isFields).map((record: Fields) => {
    const inner = isFields(record.record) ? record.record : record;
    return isFields(inner.fields) ? inner.fields : inner;
  });
}

function readRow(fields: Fields, timeZones: readonly string[]): { row?: DatasetRow; left?: LeftRow } {
  const named = {
    label: textOf(fields.description),
    zone: textOf(fields.zones),
    location: textOf(fields.location),
  };
  const leave = (reason: LeftReason) => ({ left: { reason, ...named } });
  if (/enseignant/i.test(`${textOf(fields.population)} ${named.label}`)) return leave("teachers");
  if (!named.label || !(named.zone || named.location) || !textOf(fields.start_date))
    return leave("incomplete");
  const from = readDatasetDay(textOf(fields.start_date), timeZones);
  if (!from) return leave("unreadable-date");
  const endText = textOf(fields.end_date);
  const until = endText ? readDatasetDay(endText, timeZones) : null;
  if (endText && !until) return leave("unreadable-date");
  const order = until ? Temporal.PlainDate.compare(from, until) : 0;
  if (order > 0) return leave("reversed");
  // A stretch that ends as it begins has no end yet: the summer whose return is not decided.
  if (until && order < 0 && isTooLong(from, until)) return leave("too-long");
  return { row: { ...named, from, until: order < 0 ? until : null } };
}

const LABEL_LENGTH = 100;

function textOf(value: unknown): string {
  if (typeof value !== "string") return "";
  // Apostrophes as the house writes them; no sign that cannot be shown.
  return value
    .replaceAll("'", "’")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, LABEL_LENGTH);
}
