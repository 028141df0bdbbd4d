import type { Source } from "./read-sources";

/** Files longer than their place allows: ask yourself at two hundred lines, split before three hundred. */
export function findLongFiles(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const limit = path.startsWith("tests/") ? 400 : 300;
    const lines = text.trimEnd().split("\n").length;
    return lines > limit ? [`${path}: ${lines} lines, ${limit} at the most`] : [];
  });
}

/** Readers of the environment other than lib/env.ts; `process.env` in a comment is not one. */
export function findEnvironmentReaders(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    path !== "lib/env.ts" && /\bprocess\s*(\.|\?\.|\[\s*["'])\s*env\b/.test(withoutComments(text))
      ? [path]
      : [],
  );
}

/** What the guarded sides of the site export without going through their door. */
export function findUnguarded(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const side = sideOf(source.path);
    if (!side) return [];
    const text = withoutComments(source.text);
    if (/\/page\.tsx$/.test(source.path)) return hasPageDoor(text, side) ? [] : [source.path];
    if (/^\s*["']use server["']/.test(text)) return findOpenActions(text, side, source.path);
    if (/\/route\.ts$/.test(source.path))
      return text.includes(`enter("${side === "family" ? "guardian" : "staff"}"`) ? [] : [source.path];
    return [];
  });
}

type GuardedSide = "family" | "staff";

function sideOf(path: string): GuardedSide | null {
  if (path.startsWith("app/(famille)/")) return "family";
  return path.startsWith("app/gestion/") ? "staff" : null;
}

function hasPageDoor(text: string, side: GuardedSide): boolean {
  const exported = /export default (\w+)/.exec(text)?.[1];
  if (exported === `${side}Page`) return true;
  return exported !== undefined && new RegExp(`const ${exported} = ${side}Page\\b`).test(text);
}

function findOpenActions(text: string, side: GuardedSide, path: string): string[] {
  const exports = [...text.matchAll(/^export (?!type\b|interface\b)(.+)$/gm)].map(([, rest = ""]) => rest);
  const closed = new RegExp(`^const \\w+ = ${side}Action\\b`);
  return exports.filter((rest) => !closed.test(rest)).map((rest) => `${path}: ${rest}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}
