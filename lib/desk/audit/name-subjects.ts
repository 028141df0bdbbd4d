import { type SQL, sql } from "drizzle-orm";
import { arrayOf } from "@/db/prepared";
import {
  account,
  activity,
  child,
  closure,
  communeHoliday,
  contact,
  guardian,
  newsItem,
  paperKind,
  regulation,
  site,
  staff,
} from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("audit");

interface Subject {
  subjectKind: string | null;
  subjectId: string | null;
}

/** Where the name of each kind of subject stands. An opening is an activity on a date, and the line says the date. */
const NAMED = {
  guardian: { table: guardian, name: sql`concat_ws(' ', first_name, last_name)` },
  child: { table: child, name: sql`concat_ws(' ', first_name, last_name)` },
  staff: { table: staff, name: sql`concat_ws(' ', first_name, last_name)` },
  contact: { table: contact, name: sql`concat_ws(' ', first_name, last_name)` },
  account: { table: account, name: sql`email` },
  activity: { table: activity, name: sql`name` },
  opening: { table: activity, name: sql`name` },
  site: { table: site, name: sql`name` },
  regulation: { table: regulation, name: sql`name` },
  closure: { table: closure, name: sql`label` },
  holiday: { table: communeHoliday, name: sql`label` },
  paper: { table: paperKind, name: sql`label` },
  news: { table: newsItem, name: sql`title` },
} as const;
type NamedKind = keyof typeof NAMED;

/**
 * What lines of the trail are about, by id, as it is called now: one statement however many kinds there are. What is
 * gone has no name.
 */
export async function nameSubjects(
  ctx: StaffContext,
  subjects: readonly Subject[],
): Promise<Map<string, string>> {
  const ids = new Map<string, Set<string>>();
  for (const { subjectKind, subjectId } of subjects)
    if (subjectKind && subjectId) ids.set(subjectKind, (ids.get(subjectKind) ?? new Set()).add(subjectId));
  const names = new Map([...(ids.get("commune") ?? [])].map((id) => [id, ctx.commune.name]));
  const parts = [...ids].flatMap(([kind, of]) => selectNames(ctx, kind, arrayOf([...of])) ?? []);
  if (parts.length === 0) return names;
  const rows = await ctx.tx.execute<{ kind: string; id: string; name: string }>(
    sql.join(parts, sql` union all `),
  );
  for (const { kind, id, name } of rows)
    if (name) names.set(id, kind === "household" ? t("household", { name }) : name);
  return names;
}

function selectNames(ctx: StaffContext, kind: string, ids: string): SQL | null {
  if (kind === "household")
    return sql`select 'household' as kind, household_id as id,
      string_agg(distinct last_name, ' – ' order by last_name) as name
      from ${guardian} where commune_id = ${ctx.commune.id} and household_id = any(${ids}::uuid[])
      group by household_id`;
  if (!isNamed(kind)) return null;
  const { table, name } = NAMED[kind];
  return sql`select ${kind} as kind, id, ${name} as name from ${table}
    where commune_id = ${ctx.commune.id} and id = any(${ids}::uuid[])`;
}

const isNamed = (kind: string): kind is NamedKind => Object.hasOwn(NAMED, kind);
