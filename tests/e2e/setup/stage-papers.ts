import { v7 as uuidv7 } from "uuid";
import { STUDY } from "../pages/week";
import type { Portal } from "./portal";

export const PAPER = "Attestation d’assurance";
export const OTHER_PAPER = "Fiche sanitaire";

/** Julie is not enrolled in the study, which needs a paper by 12 June; the commune knows another one. */
export async function stagePapers({ sql }: Pick<Portal, "sql">): Promise<void> {
  const [paperId, otherId] = [uuidv7(), uuidv7()];
  await sql`
    insert into paper_kind (commune_id, id, label, hint, yearly, position)
    select id, ${paperId}::uuid, ${PAPER}, 'Celle de l’année scolaire en cours.', true, 1 from commune
    union all select id, ${otherId}::uuid, ${OTHER_PAPER}, '', false, 2 from commune`;
  await sql`
    insert into activity_paper (commune_id, activity_id, paper_kind_id, due_on)
    select commune_id, id, ${paperId}, '2024-06-12' from activity where name = ${STUDY}`;
  await sql`
    delete from enrolment e using child c, activity a
    where c.id = e.child_id and c.first_name = 'Julie' and a.id = e.activity_id and a.name = ${STUDY}`;
}

/** A request and a paper of the DUPONT household, as the desk finds them. */
export async function stageRequestAndPaper({
  sql,
}: Pick<Portal, "sql">): Promise<{ requestId: string; paperId: string }> {
  const [requestId, paperId, fileId, kindId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await sql`
    insert into enrolment_request
      (commune_id, id, household_id, guardian_id, child_id, activity_id, starts_on, state, sent_at)
    select g.commune_id, ${requestId}::uuid, g.household_id, g.id, c.id, a.id, '2024-05-27', 'open',
           '2024-05-22T08:00:00Z'
    from guardian g join child c on c.first_name = 'Julie' join activity a on a.name = ${STUDY}
    where g.first_name = 'François'`;
  await sql`
    insert into paper_kind (commune_id, id, label, hint, yearly, position)
    select id, ${kindId}::uuid, 'Pièce d’essai', '', false, 9 from commune`;
  await sql`
    insert into stored_file (commune_id, id, storage_key, name, media_type, size, created_at, sent_by_guardian)
    select commune_id, ${fileId}::uuid, commune_id || '/' || ${fileId}::text, 'piece.pdf', 'application/pdf', 9,
           '2024-05-22T08:00:00Z', id from guardian where first_name = 'François'`;
  await sql`
    insert into child_paper (commune_id, id, child_id, household_id, paper_kind_id, file_id, state, sent_by, sent_at)
    select g.commune_id, ${paperId}::uuid, c.id, g.household_id, ${kindId}::uuid, ${fileId}::uuid, 'sent', g.id,
           '2024-05-22T08:00:00Z'
    from guardian g join child c on c.first_name = 'Julie' where g.first_name = 'François'`;
  return { requestId, paperId };
}
