import { v7 as uuidv7 } from "uuid";
import { STUDY } from "../pages/week";
import type { Portal } from "./portal";

/** The Tuesday of a week in which Thursday is a public holiday and Friday belongs to the holidays. */
export const TUESDAY = "2024-05-07";
export const NOW = "2024-05-02T10:00:00+02:00";

type Sql = Portal["sql"];

interface Staged {
  minAge?: number;
  maxAge?: number;
  levels?: string[];
  /** ISO dates of the enrolment. */
  from?: string;
  until?: string;
  capacity?: number;
  taken?: number;
  /** Days before at noon, for booking and for cancelling. */
  daysBefore?: number;
  weeklyMaximum?: number;
}

/** A new activity of Paul's, like the études, every weekday, open on the Tuesday. Returns its id. */
export async function stageActivity({ sql }: Portal, name: string, staged: Staged = {}): Promise<string> {
  const id = uuidv7();
  const regulationId = await stageRegulation(sql, staged);
  await sql`
    insert into activity (commune_id, id, site_id, regulation_id, name, starts_at, ends_at, weekdays, season,
                          capacity, min_age, max_age, levels, position)
    select commune_id, ${id}, site_id, ${regulationId}, ${name}, starts_at, ends_at, '{1,2,3,4,5}', season,
           ${staged.capacity ?? 24}, ${staged.minAge ?? null}, ${staged.maxAge ?? null},
           ${staged.levels ?? null}::text[], 50
    from activity where name = ${STUDY}`;
  await sql`
    insert into opening (commune_id, activity_id, service_date, capacity, taken)
    select commune_id, id, ${TUESDAY}, capacity, ${staged.taken ?? 0} from activity where id = ${id}`;
  await sql`
    insert into enrolment (commune_id, id, child_id, activity_id, starts_on, ends_on)
    select commune_id, gen_random_uuid(), id, ${id}, ${staged.from ?? "2023-09-01"}, ${staged.until ?? null}
    from child where first_name = 'Paul'`;
  return id;
}

async function stageRegulation(sql: Sql, { daysBefore = 1, weeklyMaximum }: Staged): Promise<string> {
  const id = uuidv7();
  const rule = sql.json({ kind: "days-before", days: daysBefore, time: "12:00", counting: "calendar" });
  await sql`insert into regulation (commune_id, id, name) select id, ${id}, 'Règlement' from commune`;
  await sql`
    insert into regulation_rule (commune_id, regulation_id, valid_from, booking, cancellation, weekly_maximum)
    select id, ${id}, '2023-09-01', ${rule}, ${rule}, ${weeklyMaximum ?? null} from commune`;
  return id;
}

/** Paul's place on the Tuesday, of his own household or of another one that he lives in as well. */
export async function stageReservation(
  { sql }: Portal,
  activityId: string,
  { ofOther = false, on = TUESDAY }: { ofOther?: boolean; on?: string } = {},
): Promise<void> {
  const householdId = ofOther ? await stageOtherHousehold(sql) : null;
  await sql`
    insert into opening (commune_id, activity_id, service_date, capacity)
    select commune_id, id, ${on}, capacity from activity where id = ${activityId} on conflict do nothing`;
  await sql`
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select h.commune_id, gen_random_uuid(), c.id, ${activityId}, ${on}, coalesce(${householdId}::uuid, h.household_id),
           'reserved', '2024-04-02T08:00:00Z'
    from child c join household_child h on h.commune_id = c.commune_id and h.child_id = c.id
    where c.first_name = 'Paul' order by h.household_id limit 1`;
  await sql`
    update opening set taken = taken + 1 where activity_id = ${activityId} and service_date = ${on}`;
}

async function stageOtherHousehold(sql: Sql): Promise<string> {
  const id = uuidv7();
  await sql`insert into household (commune_id, id) select id, ${id} from commune`;
  return id;
}

export async function stageRelation(
  { sql }: Portal,
  kind: "excludes" | "requires",
  activityId: string,
  otherId: string,
): Promise<void> {
  await sql`
    insert into activity_relation (commune_id, activity_id, other_id, kind)
    select id, ${activityId}, ${otherId}, ${kind} from commune`;
}

export async function stageWindow(
  { sql }: Portal,
  activityId: string,
  { opensAt = null, closesAt = null }: { opensAt?: string | null; closesAt?: string | null },
): Promise<void> {
  await sql`
    insert into booking_window (commune_id, id, activity_id, starts_on, ends_on, opens_at, closes_at)
    select id, gen_random_uuid(), ${activityId}, '2024-05-01', '2024-05-31', ${opensAt}, ${closesAt} from commune`;
}

export async function stageClosure({ sql }: Portal, activityId: string, label: string): Promise<void> {
  await sql`
    insert into closure (commune_id, id, starts_on, until, label, activity_id)
    select id, gen_random_uuid(), ${TUESDAY}, ${TUESDAY}::date + 1, ${label}, ${activityId} from commune`;
}

/** Paul's parent asked for it yesterday; its limit has passed since. */
export async function stageBasketLine({ sql }: Portal, activityId: string): Promise<void> {
  await sql`
    insert into basket (commune_id, household_id, version, changed_at)
    select commune_id, household_id, 1, '2024-05-01T08:00:00Z' from guardian where first_name = 'François'
    on conflict do nothing`;
  await sql`
    insert into basket_line (commune_id, household_id, child_id, activity_id, service_date, kind, added_by, added_at)
    select g.commune_id, g.household_id, c.id, ${activityId}, ${TUESDAY}, 'book', g.id, '2024-05-01T08:00:00Z'
    from guardian g join child c on c.commune_id = g.commune_id and c.first_name = 'Paul'
    where g.first_name = 'François'`;
}
