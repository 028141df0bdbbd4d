export interface SortedStatements {
  /** Those of the page or the command itself. */
  own: string[];
  /** Those that every door costs, and the driver's, by kind. */
  apart: Map<string, number>;
}

/** What is counted apart (platform: "Measuring"), by a sign that no other statement bears. */
const APART: readonly [kind: string, sign: RegExp][] = [
  ["BEGIN", /^begin/i],
  ["SET LOCAL", /^set local app\.commune_id/i],
  ["COMMIT", /^(commit|rollback)/i],
  ["commune", /from "commune_host"/],
  ["session", /from "session"/],
  ["types du pilote", /pg_catalog\.pg_type/],
];

export function sortStatements(statements: readonly string[]): SortedStatements {
  const sorted: SortedStatements = { own: [], apart: new Map() };
  for (const statement of statements) {
    const kind = APART.find(([, sign]) => sign.test(statement))?.[0];
    if (kind) sorted.apart.set(kind, (sorted.apart.get(kind) ?? 0) + 1);
    else sorted.own.push(statement);
  }
  return sorted;
}

/** "+ 5 : BEGIN, SET LOCAL, COMMIT, session, commune" */
export function tellApart({ apart }: SortedStatements): string {
  const count = [...apart.values()].reduce((sum, times) => sum + times, 0);
  const kinds = [...apart].map(([kind, times]) => (times > 1 ? `${times} ${kind}` : kind));
  return `+ ${count} : ${kinds.join(", ")}`;
}
