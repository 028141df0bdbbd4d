import { type Arrow, drawArrow, readArrows } from "./arrows";
import type { Source } from "./read-sources";
import { type Room, roomOf } from "./rooms";

/** Ground that needs neither a database nor a clock: what is read in the browser and in rules stands on it. */
const PURE_GROUND = new Set([
  "time",
  "money",
  "i18n",
  "action-result",
  "search-params",
  "phone",
  "documents",
  // What can be read on a colour is reckoned as one chooses it, and again in e-mails, whose readers know no oklch().
  "color",
]);
const RULES_GROUND = new Set(["time", "money"]);
/** What rules may take from outside: a calendar. No database, no framework, no clock. */
const RULES_PACKAGES = new Set(["temporal-polyfill"]);
const PURE_PACKAGES = new Set(["temporal-polyfill", "zod"]);
const EMAIL_GROUND = new Set(["i18n", "time", "money", "color"]);

/** The imports that run the wrong way, each drawn with its reason. None is how it must be. */
export function findWrongArrows(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    readArrows(source).flatMap((arrow) => {
      const wrong = arrow.isPackage
        ? wrongPackage(roomOf(arrow.from), arrow)
        : wrongWay(roomOf(arrow.from), roomOf(arrow.to), arrow);
      return wrong ? [`${drawArrow(arrow)} (${wrong})`] : [];
    }),
  );
}

function wrongPackage(from: Room, { to }: Arrow): string | null {
  if (to === "postgres" && !["db", "scripts", "tests"].includes(from.kind)) return "only db opens PostgreSQL";
  const knowsTables = ["db", "door", "ground", "domain", "scripts", "tests"].includes(from.kind);
  if (to.startsWith("drizzle") && !knowsTables) return "only db and lib know a table";
  if (from.kind !== "domain") return null;
  if (from.part === "rules" && !RULES_PACKAGES.has(to)) return "rules are pure";
  if ((from.part === "schemas" || from.part === "views") && !PURE_PACKAGES.has(to))
    return "schemas and views go to the browser";
  return null;
}

function wrongWay(from: Room, to: Room, { to: path }: Arrow): string | null {
  if (to.kind === "elsewhere") return null;
  if (to.kind === "tests" && from.kind !== "tests") return "tests are nobody's foundation";
  switch (from.kind) {
    case "app":
      return to.kind === "db" || to.kind === "emails" || to.kind === "scripts"
        ? "app knows components and lib"
        : null;
    case "components":
      return to.kind === "components" || isForBrowser(to) ? null : "components know no data";
    case "emails":
      return to.kind === "emails" || (to.kind === "ground" && EMAIL_GROUND.has(to.name))
        ? null
        : "emails know their words and dates";
    case "db":
      return to.kind === "db" ? null : "db knows nothing of ours";
    case "ground":
      return to.kind === "ground" || to.kind === "db" || to.kind === "emails"
        ? null
        : "the ground knows no domain";
    case "door":
      return to.kind === "app" || to.kind === "components" || to.kind === "scripts"
        ? "lib knows no page"
        : null;
    case "domain":
      return wrongFromDomain(from, to, path);
    case "scripts":
      return to.kind === "app" || to.kind === "components" ? "scripts call lib, like a page" : null;
    case "tests":
    case "elsewhere":
      return null;
  }
}

function isForBrowser(to: Room): boolean {
  if (to.kind === "ground") return PURE_GROUND.has(to.name);
  return to.kind === "domain" && to.part !== "inner";
}

function wrongFromDomain(from: Room & { kind: "domain" }, to: Room, path: string): string | null {
  if (to.kind === "app" || to.kind === "components" || to.kind === "scripts") return "lib knows no page";
  if (to.kind === "door") return "a domain knows no door";
  if (to.kind === "domain" && to.name !== from.name && to.floor >= from.floor)
    return `${from.name} stands below ${to.name}`;
  switch (from.part) {
    case "rules":
      return (to.kind === "ground" && RULES_GROUND.has(to.name)) ||
        (to.kind === "domain" && to.part === "rules")
        ? null
        : "rules know rules, time and money";
    case "schemas":
    case "views":
      return isForBrowser(to) ? null : `schemas and views go to the browser, ${path} does not`;
    case "inner":
      return null;
  }
}
