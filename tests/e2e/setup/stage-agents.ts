import type { StaffRole } from "@/lib/context";
import { ADMINISTRATOR, FIELD_AGENT } from "@/scripts/demo/town";
import type { Portal } from "./portal";

/** One agent of each role; those that the guide's town does not have are made by `stageAgents`. */
export const AGENTS: Readonly<Record<StaffRole, string>> = {
  administrateur: ADMINISTRATOR,
  gestionnaire: "gestion@exemple.fr",
  regisseur: "regie@exemple.fr",
  animateur: FIELD_AGENT,
};

/** Agents with the demo's password. */
export async function stageAgents({ sql }: Pick<Portal, "sql">): Promise<void> {
  for (const role of ["gestionnaire", "regisseur"] as const)
    await sql`
      with opened as (
        insert into account (commune_id, id, email, password_hash, created_at)
        select commune_id, gen_random_uuid(), ${AGENTS[role]}, password_hash, now()
        from account where email = ${ADMINISTRATOR} returning commune_id, id)
      insert into staff (commune_id, id, account_id, first_name, last_name, role)
      select commune_id, gen_random_uuid(), id, 'Lou', 'PETIT', ${role} from opened`;
}
