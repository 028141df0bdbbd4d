import { and, eq } from "drizzle-orm";
import { household } from "@/db/schema";
import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { listChildCards } from "./list-child-cards";
import { listFamilyMails } from "./list-family-mails";
import { listFamilyMessages } from "./list-family-messages";
import { listGuardianCards } from "./list-guardian-cards";
import { nameFamily } from "./name-family";
import type { FamilyFile } from "./views";

/**
 * All that the desk knows of a household, for reading; messages and e-mails for those whose role reads them.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getFamily(ctx: StaffContext, householdId: string): Promise<FamilyFile> {
  authorize(ctx, "families.read");
  const [found] = await ctx.tx
    .select({ id: household.id })
    .from(household)
    .where(and(eq(household.communeId, ctx.commune.id), eq(household.id, householdId)));
  if (!found) throw new DomainError("not-found");
  const { role } = ctx.actor;
  const [guardians, children, messages] = await Promise.all([
    listGuardianCards(ctx, householdId),
    listChildCards(ctx, householdId),
    isAllowed(role, "messages.read") ? listFamilyMessages(ctx, householdId) : null,
  ]);
  const addresses = guardians.flatMap(({ email, signInEmail }) =>
    [email, signInEmail].filter((one) => one !== null),
  );
  return {
    id: householdId,
    name: nameFamily(guardians),
    guardians,
    children,
    messages,
    mails: isAllowed(role, "mail.read") ? await listFamilyMails(ctx, addresses) : null,
  };
}
