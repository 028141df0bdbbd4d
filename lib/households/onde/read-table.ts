import { parse } from "csv-parse/sync";
import { decodeExtraction } from "./decode";
import { foldName } from "./fold-name";

/** Something that a person should look at, in French; `line` is the one of the file, from 1. */
export interface OndeProblem {
  line: number;
  message: string;
}

export interface OndeLine {
  line: number;
  /** Trimmed, inner runs of spaces made one. */
  cells: string[];
}

export interface OndeTable {
  /** Folded names of the columns, as `foldName` gives them. */
  header: string[];
  lines: OndeLine[];
  problems: OndeProblem[];
}

/**
 * Cuts an extraction into lines and cells, whatever their number of cells. Blank lines go; a quote that is only
 * a character of a name stays one. Never throws on what a line holds.
 */
export function readTable(bytes: Uint8Array): OndeTable {
  const problems: OndeProblem[] = [];
  const lines = cutLines(decodeExtraction(bytes)).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [header, ...rest] = lines;
  if (!header) problems.push({ line: 1, message: "Le fichier est vide." });
  return { header: header?.cells.map(foldName) ?? [], lines: rest, problems };
}

function cutLines(text: string): OndeLine[] {
  const lines: OndeLine[] = [];
  const clean = (value: string) => unquote(value.replace(/\s+/g, " ").trim());
  parse(text, {
    delimiter: ";",
    bom: true,
    relax_column_count: true,
    // A quote opened in one line and never closed would swallow the families that follow.
    quote: null,
    on_record: (record: string[], { lines: line }) => {
      lines.push({ line, cells: record.map(clean) });
      return null;
    },
  });
  return lines;
}

/** A whole cell between quotes, as a spreadsheet saves it. */
function unquote(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}
