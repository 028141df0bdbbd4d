import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { nameFamily } from "@/lib/households/name-household";
import { listPendingSubmissions } from "@/lib/records/decisions/list-pending-submissions";
import { getFileConfirmation } from "./get-file-confirmation";
import { listChildCards } from "./list-child-cards";
import { listFamilyContacts } from "./list-family-contacts";
import { listFamilyMails } from "./list-family-mails";
import { listFamilyMessages } from "./list-family-messages";
import { listGuardianCards } from "./list-guardian-cards";
import type { FamilyFile } from "./views";

/**
 * All that the desk knows of a household, for reading; messages and e-mails for those whose role reads them.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getFamily(ctx: StaffContext, householdId: string): Promise<FamilyFile> {
  authorize(ctx, "families.read");
  const { confirmed } = await getFileConfirmation(ctx, householdId);
  const { role } = ctx.actor;
  const [guardians, children, contacts, messages, pending] = await Promise.all([
    listGuardianCards(ctx, householdId),
    listChildCards(ctx, householdId),
    listFamilyContacts(ctx, householdId),
    isAllowed(role, "messages.read") ? listFamilyMessages(ctx, householdId) : null,
    isAllowed(role, "requests.read") ? listPendingSubmissions(ctx, householdId) : null,
  ]);
  const addresses = guardians.flatMap(({ email, signInEmail }) =>
    [email, signInEmail].filter((one) => one !== null),
  );
  return {
    id: householdId,
    name: nameFamily(guardians),
    guardians,
    children,
    contacts,
    confirmed,
    pending,
    messages,
    mails: isAllowed(role, "mail.read") ? await listFamilyMails(ctx, addresses) : null,
  };
}
