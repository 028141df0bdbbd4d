import { v7 as uuidv7 } from "uuid";
import { BASKET_VERSION } from "./basket-of-64";
import { NOW, type Scene } from "./scene";

interface Line {
  child_id: string;
  activity_id: string;
  service_date: string;
  taken: number;
}

/**
 * The floor of a checkout: the statements of `checkOutBasket` typed by hand through postgres.js, in the same
 * order and one after the other, and nothing decided: every line is granted.
 */
export async function checkOutByHand({ app, commune, guardian }: Scene): Promise<number> {
  const [communeId, household, guardianId] = [commune.id, guardian.householdId, guardian.guardianId];
  const [id, key, now] = [uuidv7(), uuidv7(), NOW.toString()];
  return app.sql.begin(async (sql) => {
    await sql.unsafe(`set local app.commune_id = '${communeId}'`);
    await sql`select id from household where commune_id = ${communeId} and id = ${household} for no key update`;
    await sql`
      select c.id, c.outcome, count(l.kind) filter (where l.refusal is null)::int as granted,
             count(l.kind) filter (where l.refusal is not null)::int as refused
      from checkout c left join checkout_line l on l.commune_id = c.commune_id and l.checkout_id = c.id
      where c.commune_id = ${communeId} and c.household_id = ${household}
        and (c.key = ${key} or c.basket_version = ${BASKET_VERSION})
      group by c.commune_id, c.id order by c.key = ${key} desc limit 1`;
    await sql`
      update basket set version = ${BASKET_VERSION + 1}, changed_at = ${now}, emptied = null
      where commune_id = ${communeId} and household_id = ${household} and version = ${BASKET_VERSION}
      returning version`;
    await sql`
      select id, first_name, last_name, birth_date from child
      where commune_id = ${communeId} and id in (
        select child_id from basket_line where commune_id = ${communeId} and household_id = ${household})
      order by id for no key update`;
    await sql`
      select activity_id from opening
      where commune_id = ${communeId} and (activity_id, service_date) in (
        select activity_id, service_date from basket_line
        where commune_id = ${communeId} and household_id = ${household})
      order by activity_id, service_date for no key update`;
    const lines = await sql<Line[]>`
      select l.child_id, l.activity_id, l.service_date::text as service_date, l.kind, g.id, g.first_name, o.capacity,
             (select count(*)::int from reservation h
              where h.commune_id = o.commune_id and h.activity_id = o.activity_id
                and h.service_date = o.service_date and h.status = 'reserved') as taken,
             r.household_id, a.status
      from basket b
      join basket_line l on l.commune_id = b.commune_id and l.household_id = b.household_id and exists (
        select 1 from household_child hc where hc.commune_id = l.commune_id and hc.child_id = l.child_id
          and hc.household_id = l.household_id)
      join guardian g on g.commune_id = l.commune_id and g.id = l.added_by
      left join opening o on o.commune_id = l.commune_id and o.activity_id = l.activity_id
        and o.service_date = l.service_date
      left join reservation r on r.commune_id = l.commune_id and r.child_id = l.child_id
        and r.activity_id = l.activity_id and r.service_date = l.service_date and r.status = 'reserved'
      left join attendance a on a.commune_id = l.commune_id and a.child_id = l.child_id
        and a.activity_id = l.activity_id and a.service_date = l.service_date
      where b.commune_id = ${communeId} and b.household_id = ${household}
      order by l.service_date, l.activity_id, l.child_id`;
    const booked = lines.map((line) => ({ ...line, id: uuidv7(), taken: line.taken + 1 }));
    await sql`
      insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at, reserved_by)
      select ${communeId}::uuid, r.id, r.child_id, r.activity_id, r.service_date, ${household}::uuid, 'reserved',
             ${now}::timestamptz, ${guardianId}::uuid
      from jsonb_to_recordset(${JSON.stringify(booked)}::text::jsonb)
        as r(id uuid, child_id uuid, activity_id uuid, service_date date)`;
    await sql`
      update opening o set taken = r.taken
      from jsonb_to_recordset(${JSON.stringify(booked)}::text::jsonb)
        as r(activity_id uuid, service_date date, taken int)
      where o.commune_id = ${communeId} and o.activity_id = r.activity_id and o.service_date = r.service_date`;
    await sql`
      delete from basket_line
      where commune_id = ${communeId} and household_id = ${household}
        and (child_id, activity_id, service_date) in (
          select child_id, activity_id, service_date
          from jsonb_to_recordset(${JSON.stringify(booked)}::text::jsonb)
            as r(child_id uuid, activity_id uuid, service_date date))`;
    await sql`
      with header as (
        insert into checkout (commune_id, id, household_id, guardian_id, key, basket_version, at, outcome)
        values (${communeId}, ${id}, ${household}, ${guardianId}, ${key}, ${BASKET_VERSION}, ${now}, 'validated'))
      insert into checkout_line (commune_id, checkout_id, child_id, activity_id, service_date, kind)
      select ${communeId}::uuid, ${id}::uuid, r.child_id, r.activity_id, r.service_date, 'book'
      from jsonb_to_recordset(${JSON.stringify(booked)}::text::jsonb)
        as r(child_id uuid, activity_id uuid, service_date date)`;
    const recipients = await sql<{ email: string }[]>`
      select email from guardian
      where commune_id = ${communeId} and household_id = ${household} and account_id is not null
        and email is not null and (id = ${guardianId} or wants_copies)`;
    const messages = recipients.map(({ email }) => ({
      commune_id: communeId,
      id: uuidv7(),
      kind: "basket-validated",
      recipient: email,
      payload: JSON.stringify({ checkoutId: id }),
      state: "pending",
      attempts: 0,
      next_attempt_at: now,
      created_at: now,
    }));
    await sql`insert into outbox_message ${sql(messages)}`;
    await sql`select pg_notify('marelle_outbox', ${communeId})`;
    return booked.length;
  });
}
