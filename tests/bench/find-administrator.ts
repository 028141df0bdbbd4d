import { realNow } from "@/lib/clock";
import type { StaffActor } from "@/lib/context";
import { ADMINISTRATOR } from "@/scripts/demo/town";
import type { Scene } from "./scene";

/** The demo's administrator, as who signed in just now. */
export async function findAdministrator({ owner }: Scene): Promise<StaffActor> {
  const [row] = await owner.sql<{ staffId: string; accountId: string }[]>`
    select s.id as "staffId", a.id as "accountId" from staff s
    join account a on a.commune_id = s.commune_id and a.id = s.account_id where a.email = ${ADMINISTRATOR}`;
  if (!row) throw new Error(`${ADMINISTRATOR} does not work here.`);
  return {
    kind: "staff",
    ...row,
    sessionId: row.accountId,
    role: "administrateur",
    firstName: "Claire",
    lastName: "MOREAU",
    authenticatedAt: realNow(),
    lastSeenAt: null,
    secondFactor: "none",
  };
}
