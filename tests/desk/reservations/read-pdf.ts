import { inflateSync } from "node:zlib";

/** One page as it is read: its words in the order in which they are drawn, a line each. */
export interface PdfPage {
  lines: string[];
}

interface PdfObject {
  head: string;
  /** What a stream holds, unpacked; empty for an object without one. */
  body: string;
}

/**
 * Reads back a PDF as this portal writes them: pages in order, and the text of each through the table by which its font
 * says which letter each mark stands for. A reader of what is really in the file: a letter that the font lacks is lost.
 */
export function readPdf(file: Buffer): PdfPage[] {
  const objects = readObjects(file.toString("latin1"));
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = find(objects, head, "Resources")?.head ?? head;
    const fonts = readFonts(objects, resources);
    return { lines: readLines(find(objects, head, "Contents")?.body ?? "", fonts) };
  });
}

function readObjects(text: string): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = "", inside = ""] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = inside.indexOf("stream\n");
    const head = at < 0 ? inside : inside.slice(0, at);
    const packed = at < 0 ? "" : inside.slice(at + "stream\n".length, inside.lastIndexOf("\nendstream"));
    objects.set(id, { head, body: unpack(head, packed) });
  }
  return objects;
}

function unpack(head: string, packed: string): string {
  if (!head.includes("/FlateDecode") || /\/Length1|\/Subtype \/(?:OpenType|CIDFontType0C)/.test(head))
    return packed;
  return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
}

function find(objects: Map<string, PdfObject>, head: string, name: string): PdfObject | undefined {
  return objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? "");
}

/** By the name under which a page uses it: which letters a mark of four hexadecimal figures stands for. */
function readFonts(objects: Map<string, PdfObject>, resources: string): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = "", id = ""] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const table = find(objects, objects.get(id)?.head ?? "", "ToUnicode")?.body ?? "";
    fonts.set(name, readTable(table));
  }
  return fonts;
}

function readTable(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", , list = ""] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = ""]] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const mark = (Number.parseInt(first, 16) + index).toString(16).padStart(4, "0");
      letters.set(mark, Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"));
    }
  }
  return letters;
}

function readLines(content: string, fonts: Map<string, Map<string, string>>): string[] {
  const lines: string[] = [];
  let letters = new Map<string, string>();
  for (const [, font, shown = ""] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) {
      letters = fonts.get(font) ?? new Map();
      continue;
    }
    const marks = [...shown.matchAll(/<(\w*)>/g)].map(([, hex = ""]) => hex).join("");
    lines.push((marks.match(/.{4}/g) ?? []).map((mark) => letters.get(mark.toLowerCase()) ?? "�").join(""));
  }
  return lines;
}
