import type { TestDatabase } from "@/tests/setup/test-database";

/** What the database holds, read by its owner: past every wall that is under test. */

/** Live reservations beside what the opening says it holds, for each opening that has either. */
export async function countPlaces({ owner }: TestDatabase): Promise<{ live: number; taken: number }[]> {
  return owner.sql<{ live: number; taken: number }[]>`
    select o.taken, (select count(*)::int from reservation r
      where r.commune_id = o.commune_id and r.activity_id = o.activity_id and r.service_date = o.service_date
        and r.status = 'reserved') as live
    from opening o order by o.commune_id, o.activity_id, o.service_date`;
}

/** The openings whose figure is not the number of their live reservations: none, always. */
export async function listMiscounted(database: TestDatabase): Promise<{ live: number; taken: number }[]> {
  return (await countPlaces(database)).filter(({ live, taken }) => live !== taken);
}

/** How many rows of a table a household has. */
export async function countOf(
  { owner }: TestDatabase,
  table: "basket_line" | "checkout" | "child_paper" | "reservation",
  householdId: string,
): Promise<number> {
  const [row] = await owner.sql<{ n: number }[]>`
    select count(*)::int as n from ${owner.sql(table)} where household_id = ${householdId}`;
  return row?.n ?? 0;
}

/** Every row of a commune, table by table, as text: the same before and after means that nothing was touched. */
export async function snapshot(
  { owner }: TestDatabase,
  communeId: string,
): Promise<Record<string, string[]>> {
  const tables = await owner.sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'commune_id' order by table_name`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await owner.sql<{ line: string }[]>`
      select t::text as line from ${owner.sql(name)} t where commune_id = ${communeId} order by 1`;
    rows[name] = found.map(({ line }) => line);
  }
  return rows;
}
