import type { Source } from "./read-sources";

const BREAKPOINT = "--> statement-breakpoint";

/** What a migration must not hold, with its reason (platform: "One database for one commune or thirty thousand"). */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\bcreate\s+type\b[\s\S]*\bas\s+enum\b/i, "an enum: text and a CHECK"],
  [/\b(big|small)?serial\b/i, "a serial: ids are made by the application"],
  [/\bgenerated\s+(always|by\s+default)\b/i, "an identity: ids are made by the application"],
  [/\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i, "a trigger"],
  [/\b(?<!not\s)deferrable\b/i, "a deferrable constraint"],
  [/\bon\s+(delete|update)\s+set\s+(null|default)\b/i, "SET NULL or SET DEFAULT"],
  [/\bdisable\s+row\s+level\s+security\b/i, "row-level security switched off"],
  [/\bdefault\s+(now|gen_random_uuid|uuidv\d|random)\s*\(/i, "a default that is not a value"],
];

const NAMED = /\bconstraint\s+"x"\s+(primary\s+key|unique|check|(foreign\s+key\s*\([^)]*\)\s*references))/gi;
/** What is left of a constraint when the named ones are taken away: PostgreSQL would name it itself. */
const UNNAMED = /\b(primary\s+key|unique|check|references)\b/i;

/** The points in which a migration departs from the rules, each with the beginning of its statement. */
export function findMigrationPoints({ path, text }: Source): string[] {
  return text.split(BREAKPOINT).flatMap((part) => {
    const statement = withoutComments(part).trim();
    return checkStatement(statement).map((point) => `${path}: ${point}: ${statement.slice(0, 60)}`);
  });
}

function checkStatement(statement: string): string[] {
  const points: string[] = [];
  const bare = withoutTexts(statement);
  if (bare === "") return ["an empty statement"];
  if (/;\s*\S/.test(bare)) points.push("two statements without a breakpoint");
  for (const [forbidden, why] of FORBIDDEN) if (forbidden.test(bare)) points.push(why);
  if (hasUnnamedConstraint(bare)) points.push("a constraint without a name");
  for (const check of checksOf(bare)) {
    if (/"\w+"\s*\.\s*"\w+"/.test(check) || /\b[a-z_]+\.[a-z_]+\b/i.test(check))
      points.push("a column named with its table in a CHECK");
  }
  return points;
}

function hasUnnamedConstraint(statement: string): boolean {
  if (!/^\s*(create|alter)\s+table\b/i.test(statement)) return false;
  return UNNAMED.test(statement.replace(/"[^"]*"/g, '"x"').replace(NAMED, ""));
}

/** The text inside each CHECK's own parentheses. */
function checksOf(statement: string): string[] {
  return [...statement.matchAll(/\bcheck\s*\(/gi)].map((match) => {
    const start = match.index + match[0].length;
    let depth = 1;
    let end = start;
    while (end < statement.length && depth > 0) {
      if (statement[end] === "(") depth += 1;
      if (statement[end] === ")") depth -= 1;
      end += 1;
    }
    // A policy's WITH CHECK is not a constraint; its exact form is the catalogue's to hold.
    return /\bwith\s+$/i.test(statement.slice(0, match.index)) ? "" : statement.slice(start, end - 1);
  });
}

function withoutComments(text: string): string {
  return text.replace(/--(?!>).*$/gm, "").replace(/\/\*[\s\S]*?\*\//g, "");
}

function withoutTexts(statement: string): string {
  return statement.replace(/'(?:[^']|'')*'/g, "''").trim();
}
