import { v7 as uuidv7 } from "uuid";
import { guardian, household, invitationBatch } from "@/db/schema";
import { issueLinks } from "@/lib/accounts/links/issue-links";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import { type Commune, type StaffActor, systemContext } from "@/lib/context";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { Family } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What the desk's rooms hold of a neighbour. */
export interface DeskNeighbour {
  /** Who could be invited; who cannot be reached, by a name that nobody else has. */
  uninvitedId: string;
  uninvitedEmail: string;
  unreachableName: string;
  batchId: string;
  /** Another agent, and the link of that agent's invitation. */
  colleagueId: string;
  staffLinkId: string;
  /** A line of the trail about its guardian. */
  trailId: string;
}

export async function makeDeskNeighbour(
  database: TestDatabase,
  commune: Commune,
  family: Pick<Family, "householdId" | "guardian">,
  staff: StaffActor,
): Promise<DeskNeighbour> {
  const communeId = commune.id;
  const ids = { householdId: uuidv7(), uninvitedId: uuidv7(), batchId: uuidv7() };
  const uninvitedEmail = `${ids.uninvitedId}@exemple.fr`;
  const unreachableName = `Injoignable ${commune.slug}`;
  const { drizzle, sql } = database.owner;
  await drizzle.insert(household).values({ communeId, id: ids.householdId });
  const adult = { communeId, householdId: ids.householdId, civility: "", firstName: "Ana" };
  await drizzle.insert(guardian).values([
    { ...adult, id: ids.uninvitedId, lastName: "SILVA", email: uninvitedEmail },
    { ...adult, id: uuidv7(), lastName: unreachableName },
  ]);
  await drizzle
    .insert(invitationBatch)
    .values({ communeId, id: ids.batchId, createdBy: staff.staffId, createdAt: realNow() });
  const colleague = await makeStaff(database, commune, "animateur");
  const means = { on: database.app, now: WEDNESDAY_AFTERNOON };
  const [link] = await systemContext(
    commune,
    async (ctx) => {
      await indexHouseholds(ctx, [family.householdId]);
      return issueLinks(ctx, "staff-invitation", [
        { owner: { accountId: colleague.accountId }, email: "collegue@exemple.fr" },
      ]);
    },
    means,
  );
  await staffContext(database, commune, staff, (ctx) =>
    audit(ctx, { action: "guardian-invited", detail: { email: family.guardian.email } }),
  );
  const [line] = await sql<{ id: string }[]>`
    select id from audit_entry where commune_id = ${communeId} and action = 'guardian-invited'`;
  return {
    uninvitedId: ids.uninvitedId,
    uninvitedEmail,
    unreachableName,
    batchId: ids.batchId,
    colleagueId: colleague.staffId,
    staffLinkId: link?.linkId ?? "",
    trailId: line?.id ?? "",
  };
}
