import { and, eq, isNull } from "drizzle-orm";
import { account, guardian, staff } from "@/db/schema";
import { findLink, type LiveLink } from "@/lib/accounts/links/find-link";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export const INVITATIONS = ["guardian-invitation", "staff-invitation"] as const;

/** Who is invited to open an account: a guardian, or a member of staff whose account waits for its password. */
export type Invited = { firstName: string; lastName: string } & (
  | { kind: "guardian"; guardianId: string }
  | { kind: "staff"; accountId: string }
);

export interface Invitation {
  link: LiveLink;
  invited: Invited;
}

/** A live invitation of somebody who has not opened their account yet; null for any other token. */
export async function findInvitation(ctx: Context, token: string): Promise<Invitation | null> {
  const found = await findLink(ctx, token, INVITATIONS);
  if (found.kind === "dead") return null;
  const { guardianId, accountId } = found.link;
  const invited = guardianId ? await findGuardian(ctx, guardianId) : await findStaff(ctx, accountId ?? "");
  return invited && { link: found.link, invited };
}

/** @throws DomainError "link-dead" when this token is no live invitation */
export async function getInvitation(ctx: Context, token: string): Promise<Invitation> {
  const invitation = await findInvitation(ctx, token);
  if (!invitation) throw new DomainError("link-dead");
  return invitation;
}

async function findGuardian(ctx: Context, guardianId: string): Promise<Invited | null> {
  const [row] = await ctx.tx
    .select({ firstName: guardian.firstName, lastName: guardian.lastName })
    .from(guardian)
    .where(
      and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId), isNull(guardian.accountId)),
    );
  return row ? { kind: "guardian", guardianId, ...row } : null;
}

async function findStaff(ctx: Context, accountId: string): Promise<Invited | null> {
  const [row] = await ctx.tx
    .select({ firstName: staff.firstName, lastName: staff.lastName })
    .from(staff)
    .innerJoin(account, and(eq(account.communeId, staff.communeId), eq(account.id, staff.accountId)))
    .where(
      and(
        eq(staff.communeId, ctx.commune.id),
        eq(staff.accountId, accountId),
        isNull(account.passwordHash),
        isNull(account.disabledAt),
      ),
    );
  return row ? { kind: "staff", accountId, ...row } : null;
}
