import { and, eq, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { account, staff } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { requireRecentAuth } from "@/lib/accounts/require-recent-auth";
import type { StaffContext, StaffRole } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockAdministrators } from "./lock-administrators";

export interface Agent {
  id: string;
  accountId: string;
  role: StaffRole;
  email: string;
  disabledAt: Temporal.Instant | null;
  /** Has chosen a password: nobody else signs in with an address that was only invited. */
  hasPassword: boolean;
}

/**
 * Another agent, to be changed, by an administrator who still is one: nobody changes oneself, so that an
 * administrator always remains, the one who presses.
 * @throws DomainError "forbidden", "confirm-needed", "staff-is-oneself", "not-found"
 */
export async function takeAgent(ctx: StaffContext, staffId: string): Promise<Agent> {
  authorize(ctx, "staff.manage");
  requireRecentAuth(ctx);
  if (staffId === ctx.actor.staffId) throw new DomainError("staff-is-oneself");
  const administrators = await lockAdministrators(ctx);
  if (!administrators.includes(ctx.actor.staffId)) throw new DomainError("forbidden");
  const [found] = await ctx.tx
    .select({
      id: staff.id,
      accountId: staff.accountId,
      role: staff.role,
      email: account.email,
      disabledAt: account.disabledAt,
      hasPassword: sql<boolean>`${account.passwordHash} is not null`,
    })
    .from(staff)
    .innerJoin(account, and(eq(account.communeId, staff.communeId), eq(account.id, staff.accountId)))
    .where(and(eq(staff.communeId, ctx.commune.id), eq(staff.id, staffId)));
  if (!found) throw new DomainError("not-found");
  return found;
}
