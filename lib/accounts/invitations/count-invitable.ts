import { eq, sql } from "drizzle-orm";
import { account, guardian, oneTimeLink } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { isAccountOfGuardian } from "../mail-address";
import { authorize } from "../permissions";
import { type AccountState, accountState, isInvitationOfGuardian } from "./account-state";
import { RENEWED_AFTER_HOURS } from "./renewed-after";

export interface InvitableCount {
  /** How many guardians stand in each state. */
  states: Record<AccountState, number>;
  /** Of the invited ones, those that "all who have no account" would write to again. */
  renewable: number;
}

/** How many guardians of the commune could be invited now. @throws DomainError "forbidden" */
export async function countInvitable(ctx: StaffContext): Promise<InvitableCount> {
  authorize(ctx, "families.invite");
  const now = realNow();
  const old = now.subtract({ hours: RENEWED_AFTER_HOURS }).toString();
  const rows = await ctx.tx
    .select({
      // Named in the grouping too, so that its bound instant is one and the same.
      state: accountState(now).as("state"),
      count: sql<number>`count(*)::int`,
      renewable: sql<number>`(count(*) filter (where ${oneTimeLink.createdAt} <= ${old}::timestamptz))::int`,
    })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .leftJoin(oneTimeLink, isInvitationOfGuardian)
    .where(eq(guardian.communeId, ctx.commune.id))
    .groupBy(sql`state`);
  const states = { "no-address": 0, none: 0, invited: 0, expired: 0, open: 0, disabled: 0 };
  let renewable = 0;
  for (const row of rows) {
    states[row.state] = row.count;
    if (row.state === "invited") renewable = row.renewable;
  }
  return { states, renewable };
}
