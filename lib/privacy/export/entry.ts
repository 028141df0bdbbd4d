import type { Temporal } from "temporal-polyfill";
import { numericDate, stampIn } from "@/lib/i18n/format-date";
import type words from "@/lib/i18n/fr/privacy-export";
import { translatorOf } from "@/lib/i18n/translator";
import { showPhone } from "@/lib/phone/phone";

const t = translatorOf("privacyExport");

type Words = typeof words;
export type SectionKey = keyof Words["sections"];
export type FieldKey = keyof Words["fields"];

/** One fact: for a machine (`value`) and for a person (`said`), under a key whose French label the catalogue has. */
export interface ExportField {
  key: FieldKey;
  /** Civil dates and instants in ISO, telephones in E.164, choices by their code. */
  value: string | number | boolean | null | readonly string[];
  said: string;
}
export type ExportEntry = readonly ExportField[];

/** Facts of one kind: "cards" have many facts each, a "table" has many lines. */
export interface ExportSection {
  key: SectionKey;
  shape: "cards" | "table";
  entries: readonly ExportEntry[];
}

export interface HouseholdExport {
  commune: string;
  /** IANA name. */
  timeZone: string;
  /** When it was collected, in the domain's time. */
  at: Temporal.Instant;
  sections: readonly ExportSection[];
}

export function table<R>(key: SectionKey, rows: readonly R[], entry: (row: R) => ExportEntry): ExportSection {
  return { key, shape: "table", entries: rows.map(entry) };
}

export function cards<R>(key: SectionKey, rows: readonly R[], entry: (row: R) => ExportEntry): ExportSection {
  return { key, shape: "cards", entries: rows.map(entry) };
}

export const text = (key: FieldKey, value: string | null | undefined): ExportField => ({
  key,
  value: value ?? null,
  said: value ?? "",
});

export const day = (key: FieldKey, value: Temporal.PlainDate | null): ExportField => ({
  key,
  value: value?.toString() ?? null,
  said: value ? numericDate(value) : "",
});

/** `timeZone` is that of the commune. */
export const moment = (key: FieldKey, value: Temporal.Instant | null, timeZone: string): ExportField => ({
  key,
  value: value?.toString() ?? null,
  said: value ? stampIn(value, timeZone) : "",
});

export const phone = (key: FieldKey, value: string | null): ExportField => ({
  key,
  value,
  said: value ? showPhone(value) : "",
});

export const yesNo = (key: FieldKey, value: boolean | null): ExportField => ({
  key,
  value,
  said: value === null ? "" : t(value ? "yes" : "no"),
});

export const several = (key: FieldKey, value: readonly string[], said = value): ExportField => ({
  key,
  value,
  said: said.join(", "),
});

/** A choice by its code, in the words of the catalogue. */
export const choice = (key: FieldKey, value: string | null, said: string): ExportField => ({
  key,
  value,
  said: value === null ? "" : said,
});
