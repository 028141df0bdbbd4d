import type { Temporal } from "temporal-polyfill";
import type { Database } from "@/db/client";

const ACTIVITIES = 3;
const DAYS = 140;
const PLACES = 2000;
/** Of 1,200 children: fewer would be another measure. */
const LEAST = 450_000;

/** Those that a copy takes along, each after those that it points to; accounts and what hangs on them stay. */
const COPIED = [
  "site",
  "regulation",
  "regulation_rule",
  "activity",
  "activity_relation",
  "booking_window",
  "closure",
  "household",
  "guardian",
  "child",
  "household_child",
  "enrolment",
  "opening",
  "reservation",
] as const;

/**
 * Every child of the one commune comes to three activities on 140 days, but for the household of the guardian
 * `leaving`, whose page is looked at. Day by day, as a year is booked: the rows of a child lie far apart.
 */
export async function fillYear(
  { sql }: Database,
  { leaving, at }: { leaving: string; at: Temporal.Instant },
): Promise<{ communeId: string; reservations: number }> {
  const [town] = await sql<{ commune_id: string; household_id: string }[]>`
    select commune_id, household_id from guardian where email = ${leaving}`;
  if (!town) throw new Error(`${leaving} lives nowhere.`);
  const communeId = town.commune_id;
  await sql`update opening set capacity = ${PLACES} where commune_id = ${communeId}`;
  await sql`
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select o.commune_id, gen_random_uuid(), e.child_id, o.activity_id, o.service_date, h.household_id, 'reserved',
           ${at.toString()}::timestamptz
    from (select *, dense_rank() over (partition by activity_id order by service_date) as nth
          from opening where commune_id = ${communeId}) o
    join (select *, row_number() over (partition by site_id order by position) as nth
          from activity where commune_id = ${communeId} and weekdays @> '{1,2,4,5}' and season = 'term') a
      on a.commune_id = o.commune_id and a.id = o.activity_id and a.nth <= ${ACTIVITIES}
    join enrolment e on e.commune_id = a.commune_id and e.activity_id = a.id
    join (select distinct on (child_id) child_id, household_id from household_child
          where commune_id = ${communeId} order by child_id, household_id) h on h.child_id = e.child_id
    where o.nth <= ${DAYS} and h.household_id <> ${town.household_id}
    order by o.service_date, e.child_id
    on conflict (commune_id, child_id, activity_id, service_date) where status = 'reserved' do nothing`;
  await sql`
    update opening o set taken = r.taken
    from (select activity_id, service_date, count(*) as taken from reservation
          where commune_id = ${communeId} and status = 'reserved' group by activity_id, service_date) r
    where o.commune_id = ${communeId} and o.activity_id = r.activity_id and o.service_date = r.service_date`;
  const [count] = await sql<{ all: number }[]>`
    select count(*)::int as all from reservation where commune_id = ${communeId} and status = 'reserved'`;
  const reservations = count?.all ?? 0;
  if (reservations < LEAST) throw new Error(`${reservations} reservations, ${LEAST} wanted.`);
  return { communeId, reservations };
}

/** Another commune with the same rows: an id is unique in its commune only. */
export async function copyCommune(
  { sql }: Database,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await sql`
    insert into commune (id, slug, name, time_zone, school_zone, sender_email, contact_email)
    select ${to}, ${to}, name, time_zone, school_zone, sender_email, contact_email from commune where id = ${from}`;
  for (const table of COPIED) {
    const columns = await sql<{ name: string }[]>`
      select quote_ident(column_name) as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and column_name not in ('commune_id', 'account_id')`;
    const names = columns.map(({ name }) => name).join(", ");
    await sql.unsafe(
      `insert into ${table} (commune_id, ${names}) select $1::uuid, ${names} from ${table} where commune_id = $2`,
      [to, from],
    );
  }
}

/** They are put back, and hold, at the end: checked all at once they cost seconds, row by row minutes. */
export async function withoutForeignKeys<T>(
  { sql }: Database,
  table: string,
  work: () => Promise<T>,
): Promise<T> {
  const keys = await sql<{ name: string; definition: string }[]>`
    select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
    where contype = 'f' and conrelid = ${table}::regclass`;
  for (const { name } of keys) await sql.unsafe(`alter table ${table} drop constraint ${name}`);
  const result = await work();
  for (const { name, definition } of keys)
    await sql.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
  return result;
}
