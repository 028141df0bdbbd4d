import { and, eq } from "drizzle-orm";
import { guardian } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { sendLinks } from "../links/send-links";
import { authorize } from "../permissions";
import type { InviteGuardianInput } from "./schemas";

/**
 * Invites one guardian to open an account, by an e-mail of its own; an invitation from before is dead from then on.
 * Two guardians of one address each get their own. Answers with the address that it goes to.
 * @throws DomainError "forbidden", "not-found", "guardian-no-address", "guardian-has-account"
 */
export async function inviteGuardian(
  ctx: StaffContext,
  { guardianId }: InviteGuardianInput,
): Promise<{ email: string }> {
  authorize(ctx, "families.invite");
  // Locked, so that a second press waits, and replaces the first; and so that an activation comes before or after.
  const [found] = await ctx.tx
    .select({ email: guardian.email, accountId: guardian.accountId })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)))
    .for("no key update");
  if (!found) throw new DomainError("not-found");
  if (found.accountId) throw new DomainError("guardian-has-account");
  if (!found.email) throw new DomainError("guardian-no-address");
  const { email } = found;
  await sendLinks(ctx, "guardian-invitation", [{ owner: { guardianId }, email }]);
  await audit(ctx, {
    action: "guardian-invited",
    subject: { kind: "guardian", id: guardianId },
    detail: { email },
  });
  return { email };
}
