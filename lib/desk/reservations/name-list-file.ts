import type { CollectedList } from "./collect-list";

const NAME_LIMIT = 80;

/** "cantine-jules-ferry-2026-11-30", "ecole-jules-ferry-semaine-2026-11-30": for any system of files, without its ending. */
export function nameListFile({ of: { activity, site }, dates }: CollectedList): string {
  const week = dates.length > 1 ? "semaine-" : "";
  return `${slugOf(`${activity ?? ""} ${site}`) || "liste"}-${week}${dates[0]}`;
}

/** Accents off, and everything else but letters and figures a dash. */
function slugOf(text: string): string {
  return text
    .replaceAll("œ", "oe")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, NAME_LIMIT)
    .replace(/^-|-$/g, "");
}
