import type postgres from "postgres";
import { COUNTER_TABLES, SHARED_TABLES } from "@/db/migrate-grants";

interface Table {
  name: string;
  /** It has a commune_id, and is not one of the shared tables. */
  tenant: boolean;
  communeType: string | null;
  hasKey: boolean;
  secured: boolean;
  /** Each policy as "command using check". */
  policies: string[];
}
/** A primary key, unique index or exclusion, with its columns in order. */
interface Key {
  name: string;
  table: string;
  columns: string[];
  deferrable: boolean;
}
interface ForeignKey {
  name: string;
  table: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  /** PostgreSQL's letters: "n" is set null, "d" set default. */
  actions: string[];
  deferrable: boolean;
}
export interface Catalogue {
  tables: Table[];
  keys: Key[];
  foreignKeys: ForeignKey[];
  /** Things that the house does without: "mood: enum". */
  strangers: string[];
  names: string[];
}

const POLICY = "(commune_id = (NULLIF(current_setting('app.commune_id'::text, true), ''::text))::uuid)";
const EXPECTED_POLICY = `* ${POLICY} ${POLICY}`;
const SHARED: readonly string[] = [...SHARED_TABLES, ...COUNTER_TABLES];

/** What PostgreSQL itself knows of the schema `public`. */
export async function readCatalogue(sql: postgres.Sql): Promise<Catalogue> {
  const tables = await sql<Table[]>`
    select c.relname as name, c.relrowsecurity as secured,
      exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary) as "hasKey",
      (select format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
        from pg_attribute a where a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped) as "communeType",
      array(select concat_ws(' ', p.polcmd, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
        from pg_policy p where p.polrelid = c.oid order by 1) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
  const keys = await sql<Key[]>`
    select i.relname as name, t.relname as table, not x.indimmediate as deferrable,
      array(select coalesce(a.attname, '(expression)') from unnest(x.indkey::int[]) with ordinality k(n, o)
        left join pg_attribute a on a.attrelid = t.oid and a.attnum = k.n and k.n > 0 order by k.o) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where t.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisexclusion) order by 1`;
  const foreignKeys = await sql<ForeignKey[]>`
    select k.conname as name, k.conrelid::regclass::text as table, k.confrelid::regclass::text as target,
      array[k.confdeltype::text, k.confupdtype::text] as actions, k.condeferrable as deferrable,
      array(select a.attname from unnest(k.conkey) with ordinality c(n, o)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.n order by c.o) as columns,
      array(select a.attname from unnest(k.confkey) with ordinality c(n, o)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = c.n order by c.o) as "targetColumns"
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by 1`;
  const strangers = await sql<{ line: string }[]>`
    select relname || ': sequence' as line from pg_class
      where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all select typname || ': enum' from pg_type
      where typtype = 'e' and typnamespace = 'public'::regnamespace
    union all select tgname || ': trigger' from pg_trigger where not tgisinternal
    union all select c.relname || '.' || a.attname || ': identity' from pg_attribute a
      join pg_class c on c.oid = a.attrelid
      where a.attidentity <> '' and c.relnamespace = 'public'::regnamespace`;
  const names = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
    union select conname from pg_constraint where connamespace = 'public'::regnamespace
    union select polname from pg_policy
    union select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace`;
  return {
    tables: tables.map((table) => ({
      ...table,
      tenant: table.communeType !== null && !SHARED.includes(table.name),
    })),
    keys,
    foreignKeys,
    strangers: strangers.map(({ line }) => line),
    names: names.map(({ name }) => name),
  };
}

/** Every point in which the catalogue departs from the rules of the house. None is how it must be. */
export function findCataloguePoints(catalogue: Catalogue): string[] {
  const tenants = new Set(catalogue.tables.filter((table) => table.tenant).map((table) => table.name));
  return [
    ...catalogue.strangers,
    ...catalogue.names.filter((name) => name.length > 50).map((name) => `${name}: over 50 characters`),
    ...catalogue.tables.flatMap(checkTable),
    ...catalogue.keys.flatMap((key) => checkKey(key, tenants)),
    ...catalogue.foreignKeys.flatMap((key) => checkForeignKey(key, tenants)),
    ...findCircles(catalogue.foreignKeys),
  ];
}

function checkTable(table: Table): string[] {
  if (SHARED.includes(table.name)) return [];
  if (!table.tenant) return [`${table.name}: neither of a commune nor a known shared table`];
  const points: string[] = [];
  if (table.communeType !== "uuid not null") points.push(`${table.name}: commune_id is ${table.communeType}`);
  if (!table.hasKey) points.push(`${table.name}: no primary key`);
  if (!table.secured) points.push(`${table.name}: row-level security is off`);
  if (table.policies.join("\n") !== EXPECTED_POLICY)
    points.push(`${table.name}: its policy is not exactly ${POLICY}, but ${table.policies.join(" and ")}`);
  return points;
}

function checkKey(key: Key, tenants: ReadonlySet<string>): string[] {
  const points = key.deferrable ? [`${key.name}: deferrable`] : [];
  if (tenants.has(key.table) && key.columns[0] !== "commune_id")
    points.push(`${key.name}: commune_id is not first of (${key.columns.join(", ")})`);
  return points;
}

function checkForeignKey(key: ForeignKey, tenants: ReadonlySet<string>): string[] {
  const points: string[] = [];
  if (key.deferrable) points.push(`${key.name}: deferrable`);
  if (key.actions.includes("n")) points.push(`${key.name}: set null`);
  if (key.actions.includes("d")) points.push(`${key.name}: set default`);
  if (!tenants.has(key.table) && tenants.has(key.target))
    points.push(`${key.name}: a shared table points at ${key.target}`);
  const targetCommune = key.target === "commune" ? "id" : "commune_id";
  if (tenants.has(key.table) && (key.columns[0] !== "commune_id" || key.targetColumns[0] !== targetCommune))
    points.push(`${key.name}: commune_id is not first of (${key.columns.join(", ")})`);
  return points;
}

function findCircles(foreignKeys: readonly ForeignKey[]): string[] {
  const circles: string[] = [];
  const walk = (table: string, path: readonly string[]): void => {
    if (path.includes(table)) {
      circles.push(`circle of foreign keys: ${[...path.slice(path.indexOf(table)), table].join(" → ")}`);
      return;
    }
    for (const key of foreignKeys) if (key.table === table) walk(key.target, [...path, table]);
  };
  for (const table of new Set(foreignKeys.map((key) => key.table))) walk(table, []);
  return circles;
}
