import { v7 as uuidv7 } from "uuid";
import type { Portal } from "./portal";

export const SOPHIE = "sophie.martin@exemple.fr";

/** A household without children yet: Sophie MARTIN, found by her name, with the demo's password. */
export async function stageSophie({ sql }: Portal): Promise<void> {
  const [householdId, guardianId, accountId] = [uuidv7(), uuidv7(), uuidv7()];
  await sql`insert into household (commune_id, id) select id, ${householdId} from commune`;
  await sql`
    insert into account (commune_id, id, email, password_hash, created_at)
    select commune_id, ${accountId}, ${SOPHIE}, password_hash, now() from account where email = 'mairie@exemple.fr'`;
  await sql`
    insert into guardian (commune_id, id, household_id, account_id, civility, first_name, last_name, email)
    select id, ${guardianId}, ${householdId}, ${accountId}, 'Mme', 'Sophie', 'MARTIN', ${SOPHIE} from commune`;
  for (const word of ["sophie", "martin"])
    await sql`
      insert into search_word (commune_id, word, household_id, person_id, kind)
      select id, ${word}, ${householdId}, ${guardianId}, 'name' from commune`;
}

/** Paul lives with her too: even weeks, holidays as the weeks. */
export async function stageCustody(portal: Portal): Promise<void> {
  await stageSophie(portal);
  const { sql } = portal;
  await sql`
    insert into household_child (commune_id, household_id, child_id)
    select g.commune_id, g.household_id, c.id from guardian g
    join child c on c.commune_id = g.commune_id and c.first_name = 'Paul' where g.email = ${SOPHIE}`;
  await sql`
    insert into custody_calendar (commune_id, child_id, starts_on, even_weeks_with, odd_weeks_with, holidays, set_by, set_at)
    select g.commune_id, c.id, '2023-09-01', g.household_id, h.household_id, 'as-weeks', s.id, now()
    from guardian g
    join child c on c.commune_id = g.commune_id and c.first_name = 'Paul'
    join household_child h on h.commune_id = c.commune_id and h.child_id = c.id and h.household_id <> g.household_id
    join staff s on s.commune_id = g.commune_id and s.role = 'administrateur'
    where g.email = ${SOPHIE}`;
}
