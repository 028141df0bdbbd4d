/**
 * Reads SQL as PostgreSQL was sent it and asks of each tenant table: is its commune_id compared, or written?
 * A reader of text, not a parser: it knows the forms that Drizzle and this house write.
 */
interface Mention {
  table: string;
  /** The name by which columns are qualified: the alias, or the table's own. */
  name: string;
  how: "read" | "insert";
}

const MENTION =
  /\b(from|join|update|into|using)\s+"?(\w+)"?(?:\s+(?:as\s+)?"?(?!(?:on|set|where|inner|left|right|cross|join|group|order|limit|for|union|values|select|using|returning|as)\b)(\w+)"?)?/gi;
const COLUMN = /(?:"?(\w+)"?\.)?"?commune_id"?/;
const COMPARED = new RegExp(
  `${COLUMN.source}(?:::uuid)?\\s*=\\s*(?:${COLUMN.source}|(\\$\\d+|'[0-9a-f-]{36}'))`,
  "gi",
);

/** What a statement forgets: tenant tables whose commune it does not name. None is how it must be. */
export function findForgottenCommunes(statement: string, tenants: ReadonlySet<string>): string[] {
  const text = statement.replace(/\s+/g, " ");
  const mentions = readMentions(text, tenants);
  const reads = mentions.filter((mention) => mention.how === "read");
  const points = mentions
    .filter((mention) => mention.how === "insert" && !namesCommuneColumn(text, mention.table))
    .map(({ table }) => `${table}: inserted without its commune`);
  const compared = countCompared(text, reads);
  for (const name of new Set(reads.map((mention) => mention.name))) {
    const wanted = reads.filter((mention) => mention.name === name).length;
    if ((compared.byName.get(name) ?? 0) < wanted) points.push(`${name}: its commune is not compared`);
  }
  if (reads.length > 0 && !compared.bound) points.push("no commune_id is compared with a value");
  return points;
}

function readMentions(text: string, tenants: ReadonlySet<string>): Mention[] {
  return [...text.matchAll(MENTION)].flatMap(([, word = "", table = "", alias]): Mention[] => {
    if (!tenants.has(table)) return [];
    const how = word.toLowerCase() === "into" ? "insert" : "read";
    return [{ table, name: how === "read" ? (alias ?? table) : table, how }];
  });
}

function namesCommuneColumn(text: string, table: string): boolean {
  return new RegExp(`into "?${table}"? \\(\\s*"?commune_id"?`, "i").test(text);
}

/** How often each name's commune_id is compared with another's or with a value; with itself does not count. */
function countCompared(text: string, reads: readonly Mention[]) {
  const byName = new Map<string, number>();
  let bound = false;
  const count = (name: string) => byName.set(name, (byName.get(name) ?? 0) + 1);
  for (const { index, 1: left, 2: right, 3: value } of text.matchAll(COMPARED)) {
    const owner = (qualifier: string | undefined) => qualifier ?? onlyTableBefore(text, index, reads);
    const one = owner(left);
    if (value) bound = true;
    else if (one === owner(right)) continue;
    else if (right) count(right);
    if (one) count(one);
  }
  return { byName, bound };
}

/** An unqualified column belongs to the nearest table before it. */
function onlyTableBefore(text: string, index: number, reads: readonly Mention[]): string | undefined {
  const before = [...text.slice(0, index).matchAll(MENTION)].at(-1)?.[2];
  return reads.find((mention) => mention.table === before)?.name;
}
