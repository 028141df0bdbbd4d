import { inflateRawSync } from "node:zlib";

/** A cell as the file holds it. `type`: "s" and "inlineStr" are text, "n" a number; a formula would be "f". */
export interface XlsxCell {
  type: string;
  value: string;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The files of a zip, by name: by its directory, as any reader of it does. */
export function readZip(file: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (
    let at = file.indexOf("PK\x01\x02", 0, "latin1");
    at >= 0 && file.readUInt32LE(at) === DIRECTORY_ENTRY;
  ) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    if (file.readUInt32LE(local) !== LOCAL_HEADER) throw new Error("This zip is broken.");
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + size);
    const bytes = method === 0 ? packed : inflateRawSync(packed);
    files.set(file.toString("utf8", at + 46, at + 46 + name), bytes.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** The first sheet, row by row; an empty cell is null. And what the sheet says of itself. */
export function readXlsx(file: Buffer): { rows: (XlsxCell | null)[][]; xml: string } {
  const files = readZip(file);
  const xml = files.get("xl/worksheets/sheet1.xml") ?? "";
  const shared = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(
    ([, inside = ""]) => textOf(inside),
  );
  const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, inside = ""]) =>
    readRow(inside, shared),
  );
  return { rows, xml };
}

function readRow(inside: string, shared: readonly string[]): (XlsxCell | null)[] {
  const cells: (XlsxCell | null)[] = [];
  for (const [, attributes = "", content = ""] of inside.matchAll(/<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const column = /r="([A-Z])/.exec(attributes)?.[1] ?? "A";
    const type = content.includes("<f") ? "f" : (/ t="(\w+)"/.exec(` ${attributes}`)?.[1] ?? "n");
    const raw = textOf(content);
    if (content === "") continue;
    cells[column.charCodeAt(0) - 65] = { type, value: type === "s" ? (shared[Number(raw)] ?? "") : raw };
  }
  return Array.from(cells, (cell) => cell ?? null);
}

function textOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

/** The civil date (ISO) of a spreadsheet's day number. */
export function dateOf(cell: XlsxCell | null | undefined): string {
  return new Date((Number(cell?.value) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
