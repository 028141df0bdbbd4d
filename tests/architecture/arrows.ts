import { posix } from "node:path";
import ts from "typescript";
import type { Source } from "./read-sources";

/** One import: who imports what, where it is written. `to` is a path from the root, or a package's name. */
export interface Arrow {
  from: string;
  line: number;
  to: string;
  isPackage: boolean;
}

/** Every import of a source, types and dynamic ones included: an arrow is an arrow. */
export function readArrows({ path, text }: Source): Arrow[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => {
    const own = fileName.startsWith("@/") || fileName.startsWith(".");
    return {
      from: path,
      line: text.slice(0, pos).split("\n").length,
      to: own ? resolve(path, fileName) : packageOf(fileName),
      isPackage: !own,
    };
  });
}

/** "lib/x.ts:3 → db/y" */
export function drawArrow({ from, line, to }: Arrow): string {
  return `${from}:${line} → ${to}`;
}

function resolve(path: string, target: string): string {
  const whole = target.startsWith("@/") ? target.slice(2) : posix.join(posix.dirname(path), target);
  return whole.replace(/\.(ts|tsx|mts)$/, "");
}

function packageOf(name: string): string {
  const parts = name.split("/");
  return name.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? name);
}
