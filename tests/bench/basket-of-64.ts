import type { Scene } from "./scene";

export const LINES = 64;
export const BASKET_VERSION = 1;

/**
 * Puts the family back where it was before it pressed "Valider": the 64 lines in its basket at version 1, no
 * checkout, nothing that it reserved itself. As the owner, outside everything that is measured.
 */
export async function fillBasket(scene: Scene): Promise<void> {
  await emptyBasket(scene);
  const { owner, commune, guardian, childId } = scene;
  const { householdId, guardianId } = guardian;
  const added = await owner.sql`
    insert into basket_line (commune_id, household_id, child_id, activity_id, service_date, kind, added_by, added_at)
    select o.commune_id, ${householdId}::uuid, e.child_id, o.activity_id, o.service_date, 'book', ${guardianId}::uuid, now()
    from opening o
    join activity a on a.commune_id = o.commune_id and a.id = o.activity_id
    join enrolment e on e.commune_id = o.commune_id and e.activity_id = o.activity_id
    where o.commune_id = ${commune.id} and e.child_id = ${childId} and a.name = '1/4 d’heures gratuit midi'
      and o.taken < o.capacity
    order by o.service_date offset 20 limit ${LINES}`;
  if (added.count !== LINES) throw new Error(`${added.count} lines in the basket, ${LINES} wanted.`);
}

/** The family's basket at version 1 with nothing in it, and nothing that it reserved itself. */
export async function emptyBasket({ owner, commune, guardian }: Scene): Promise<void> {
  const { householdId } = guardian;
  await owner.sql.begin(async (sql) => {
    const freed = await sql`
      delete from reservation
      where commune_id = ${commune.id} and household_id = ${householdId} and reserved_by is not null
      returning activity_id, service_date::text as service_date`;
    await sql`
      update opening o set taken = o.taken - 1
      from jsonb_to_recordset(${JSON.stringify(freed)}::text::jsonb) as r(activity_id uuid, service_date date)
      where o.commune_id = ${commune.id} and o.activity_id = r.activity_id and o.service_date = r.service_date`;
    await sql`
      delete from checkout_line l using checkout c
      where l.commune_id = ${commune.id} and c.commune_id = l.commune_id and c.id = l.checkout_id
        and c.household_id = ${householdId}`;
    await sql`delete from checkout where commune_id = ${commune.id} and household_id = ${householdId}`;
    await sql`delete from outbox_message where commune_id = ${commune.id}`;
    await sql`delete from basket_line where commune_id = ${commune.id} and household_id = ${householdId}`;
    await sql`
      insert into basket (commune_id, household_id, version, changed_at)
      values (${commune.id}, ${householdId}, ${BASKET_VERSION}, now())
      on conflict (commune_id, household_id) do update set version = excluded.version, emptied = null`;
  });
}
