import type { Portal } from "./portal";

/** A place of Paul on Thursday. */
export async function stageReservation({ sql }: Pick<Portal, "sql">): Promise<void> {
  await sql`
    with place as (
      update opening set taken = 1
      where service_date = '2024-05-30' and activity_id = (select id from activity where name = 'Études surveillées')
      returning commune_id, activity_id, service_date)
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select p.commune_id, gen_random_uuid(), c.id, p.activity_id, p.service_date, h.household_id, 'reserved', now()
    from place p
    join child c on c.commune_id = p.commune_id and c.first_name = 'Paul'
    join household_child h on h.commune_id = c.commune_id and h.child_id = c.id`;
}

/** A paper that the commune asks for. */
export async function stagePaper({ sql }: Pick<Portal, "sql">): Promise<void> {
  await sql`
    insert into paper_kind (commune_id, id, label, hint, yearly, position)
    select id, gen_random_uuid(), 'Assurance scolaire', '', true, 1 from commune`;
}
