import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import type { FamilyContext } from "@/lib/context";
import type { HouseholdExport } from "./entry";
import { exportAccount } from "./export-account";
import { exportChildren } from "./export-children";
import { exportContacts } from "./export-contacts";
import { exportEnrolments } from "./export-enrolments";
import { exportPeople } from "./export-people";
import { exportPlaces } from "./export-places";
import { exportWords } from "./export-words";
import { loadHome } from "./load-home";

/**
 * Everything that the portal keeps about the actor's household and its children, as far as the actor may see it: nothing
 * of a child's other household, no secret, of other guardians' accounts nothing. Twenty-five statements, however much
 * there is.
 * @throws DomainError "confirm-needed"
 */
export async function collectExport(ctx: FamilyContext): Promise<HouseholdExport> {
  requireRecentAuth(ctx);
  const home = await loadHome(ctx);
  const sections = [
    await exportPeople(ctx, home),
    await exportChildren(ctx, home),
    await exportContacts(ctx, home),
    await exportEnrolments(ctx, home),
    await exportPlaces(ctx, home),
    await exportWords(ctx, home),
    await exportAccount(ctx, home),
  ].flat();
  return { commune: ctx.commune.name, timeZone: ctx.commune.timeZone, at: ctx.now, sections };
}
