import { v7 as uuidv7 } from "uuid";
import { MIDDAY, STUDY } from "../pages/week";
import type { Portal } from "./portal";
import { MONDAY, NEIGHBOUR, stageFullMonday } from "./stage-neighbours";

/** What Nadia MARTIN's household has, by its ids. */
export interface OtherHousehold {
  guardianId: string;
  childId: string;
  contactId: string;
  /** A request to be enrolled, which waits. */
  requestId: string;
  /** A place that is offered to her daughter. */
  offerId: string;
  /** What is asked of her daughter, who has not handed it in. */
  paperKindId: string;
  /** What her daughter may be enrolled in. */
  askableId: string;
}

/** The neighbour's household with everything that an address can name: a contact, a request, an offer, a paper asked. */
export async function stageOtherHousehold(portal: Portal): Promise<OtherHousehold> {
  await stageFullMonday(portal);
  const { sql } = portal;
  const [home] = await sql<{ householdId: string; guardianId: string; childId: string; askableId: string }[]>`
    select g.household_id as "householdId", g.id as "guardianId", hc.child_id as "childId", a.id as "askableId"
    from guardian g
    join household_child hc on hc.commune_id = g.commune_id and hc.household_id = g.household_id
    join activity a on a.commune_id = g.commune_id and a.name = ${STUDY}
    where g.email = ${NEIGHBOUR}`;
  if (!home) throw new Error("The neighbour was not staged.");
  const { householdId, guardianId, childId, askableId } = home;
  const [contactId, requestId, offerId, paperKindId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await sql`delete from enrolment where child_id = ${childId} and activity_id = ${askableId}`;
  await sql`
    insert into contact
      (commune_id, id, household_id, kind, first_name, last_name, phone, relation, position, added_by, added_at)
    select id, ${contactId}, ${householdId}, 'pickup', 'Odette', 'MARTIN', '+33612345678', 'grand-mère', 1,
           ${guardianId}, '2024-05-20T08:00:00Z' from commune`;
  await sql`
    insert into enrolment_request
      (commune_id, id, household_id, guardian_id, child_id, activity_id, starts_on, state, sent_at)
    select commune_id, ${requestId}, ${householdId}, ${guardianId}, ${childId}, id, '2024-05-27', 'open',
           '2024-05-22T08:00:00Z' from activity where name = ${MIDDAY}`;
  await sql`
    insert into waiting_entry
      (commune_id, id, child_id, activity_id, service_date, household_id, asked_by, asked_at, status, offered_at,
       offer_until)
    select o.commune_id, ${offerId}, ${childId}, o.activity_id, o.service_date, ${householdId}, ${guardianId},
           '2024-05-20T08:00:00Z', 'offered', '2024-05-22T08:00:00Z', '2024-05-23T08:00:00Z'
    from opening o join activity a on a.commune_id = o.commune_id and a.id = o.activity_id and a.name = ${MIDDAY}
    where o.service_date > ${MONDAY} order by o.service_date limit 1`;
  await sql`
    insert into paper_kind (commune_id, id, label, hint, yearly, position)
    select id, ${paperKindId}, 'Attestation de la voisine', '', false, 9 from commune`;
  await sql`
    insert into activity_paper (commune_id, activity_id, paper_kind_id, due_on)
    select commune_id, id, ${paperKindId}, '2024-06-12' from activity where name = ${MIDDAY}`;
  return { guardianId, childId, contactId, requestId, offerId, paperKindId, askableId };
}
