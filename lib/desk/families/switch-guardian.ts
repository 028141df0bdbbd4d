import { and, eq } from "drizzle-orm";
import { guardian, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { switchAccount } from "../switch-account";
import type { SwitchGuardianInput } from "./schemas";

/**
 * Closes a guardian's account or opens it again; what the family has reserved stays.
 * @throws DomainError "forbidden", "not-found", "guardian-no-account"; "account-of-staff" for an agent who is also a
 * parent: that account is another permission's matter
 */
export async function switchGuardian(
  ctx: StaffContext,
  { guardianId, open }: SwitchGuardianInput,
): Promise<void> {
  authorize(ctx, "accounts.close");
  const [found] = await ctx.tx
    .select({ accountId: guardian.accountId, staffId: staff.id })
    .from(guardian)
    .leftJoin(staff, and(eq(staff.communeId, guardian.communeId), eq(staff.accountId, guardian.accountId)))
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  if (!found) throw new DomainError("not-found");
  if (!found.accountId) throw new DomainError("guardian-no-account");
  if (found.staffId) throw new DomainError("account-of-staff");
  if (!(await switchAccount(ctx, found.accountId, open))) return;
  await audit(ctx, {
    action: open ? "account-enabled" : "account-disabled",
    subject: { kind: "guardian", id: guardianId },
  });
}
