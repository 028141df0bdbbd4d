import { drawPdf } from "@/scripts/demo/draw-pdf";
import type { Portal } from "../setup/portal";

export const plan = (name = "PAI de Paul.pdf") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(drawPdf("PAI", ["Paul : arachides."])),
});

export async function childPath({ sql }: Portal, page: "sante" | "image"): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from child where first_name = 'Paul'`;
  return `/foyer/enfants/${row?.id}/${page}`;
}

/** Paul is expected at the canteen of the guide's own Wednesday. */
export async function expectPaulToday({ sql }: Portal): Promise<void> {
  await sql`
    with place as (
      select o.commune_id, c.id as child_id, o.activity_id, o.service_date, hc.household_id
      from opening o
      join activity a on a.commune_id = o.commune_id and a.id = o.activity_id and a.name = 'Mercredi repas'
      join child c on c.commune_id = o.commune_id and c.first_name = 'Paul'
      join household_child hc on hc.commune_id = c.commune_id and hc.child_id = c.id
      where o.service_date = '2024-05-22'),
    counted as (
      update opening o set taken = taken + 1 from place p
      where o.commune_id = p.commune_id and o.activity_id = p.activity_id and o.service_date = p.service_date)
    insert into reservation (commune_id, id, child_id, activity_id, service_date, household_id, status, reserved_at)
    select commune_id, gen_random_uuid(), child_id, activity_id, service_date, household_id, 'reserved', now()
    from place`;
}
