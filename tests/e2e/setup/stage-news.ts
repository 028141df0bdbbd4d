import { v7 as uuidv7 } from "uuid";
import type { Portal } from "./portal";
import { stageFullMonday } from "./stage-neighbours";

export { NEIGHBOUR } from "./stage-neighbours";
export const OTHER_SCHOOL = "École du Moulin";

/** A second school, where Nadia MARTIN's daughter is, and nowhere else. */
export async function stageOtherSchool(portal: Portal): Promise<void> {
  await stageFullMonday(portal);
  const { sql } = portal;
  const id = uuidv7();
  await sql`
    insert into site (commune_id, id, name, kind) select id, ${id}, ${OTHER_SCHOOL}, 'school' from commune`;
  await sql`update child set school_id = ${id} where first_name = 'Lina'`;
  await sql`delete from enrolment e using child c where c.id = e.child_id and c.first_name = 'Lina'`;
}

/** Somebody else saves the post while it is being written on. */
export async function stageOtherWriter({ sql }: Portal, title: string, written: string): Promise<void> {
  await sql`update news_item set title = ${written}, changed_at = changed_at + interval '1 minute' where title = ${title}`;
}
