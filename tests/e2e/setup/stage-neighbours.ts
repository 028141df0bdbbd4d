import { v7 as uuidv7 } from "uuid";
import { PARENT } from "../pages/sign-in";
import { MIDDAY } from "../pages/week";
import type { Portal } from "./portal";

/** A Monday of the guide, in the week after its own. */
export const MONDAY = "2024-05-27";
export const NEIGHBOUR = "nadia.martin@exemple.fr";

/**
 * Another family of the school, with an account of the demo's password, whose daughter Lina has the only place of
 * the Monday at midday.
 */
export async function stageFullMonday({ sql }: Portal): Promise<void> {
  const [householdId, guardianId, accountId, childId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await sql`insert into household (commune_id, id) select id, ${householdId} from commune`;
  await sql`
    insert into account (commune_id, id, email, password_hash, created_at)
    select commune_id, ${accountId}, ${NEIGHBOUR}, password_hash, created_at from account where email = ${PARENT}`;
  await sql`
    insert into guardian (commune_id, id, household_id, account_id, civility, first_name, last_name, email, wants_copies)
    select id, ${guardianId}, ${householdId}, ${accountId}, 'Mme', 'Nadia', 'MARTIN', ${NEIGHBOUR}, true from commune`;
  await sql`
    insert into child (commune_id, id, first_name, last_name, birth_date, school_id, level, class_name)
    select commune_id, ${childId}, 'Lina', 'MARTIN', birth_date, school_id, level, class_name
    from child where first_name = 'Paul'`;
  await sql`
    insert into household_child (commune_id, household_id, child_id) select id, ${householdId}, ${childId} from commune`;
  await sql`
    insert into enrolment (commune_id, id, child_id, activity_id, starts_on, ends_on)
    select e.commune_id, gen_random_uuid(), ${childId}, e.activity_id, e.starts_on, e.ends_on
    from enrolment e join child c on c.id = e.child_id where c.first_name = 'Paul'`;
  await sql`
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select a.commune_id, gen_random_uuid(), ${childId}, a.id, ${MONDAY}, ${householdId}, 'reserved', '2024-05-20T08:00:00Z'
    from activity a where a.name = ${MIDDAY}`;
  await sql`
    update opening set capacity = 1, taken = 1
    where service_date = ${MONDAY} and activity_id = (select id from activity where name = ${MIDDAY})`;
}
