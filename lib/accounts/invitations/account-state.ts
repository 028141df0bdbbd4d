import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { account, guardian, oneTimeLink } from "@/db/schema";

/**
 * How far a guardian is from an account, a projection of what is stored. An invitation counts from its writing to its
 * end, however its e-mail fares.
 */
export const ACCOUNT_STATES = ["no-address", "none", "invited", "expired", "open", "disabled"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** For a left join of the invitation that stands, at most one a guardian. */
export const isInvitationOfGuardian = and(
  eq(oneTimeLink.communeId, guardian.communeId),
  eq(oneTimeLink.guardianId, guardian.id),
  eq(oneTimeLink.purpose, "guardian-invitation"),
  isNull(oneTimeLink.usedAt),
  isNull(oneTimeLink.replacedAt),
);

/** The state at an instant of real time, beside left joins of the account and of the invitation. */
export function accountState(now: Temporal.Instant): SQL<AccountState> {
  return sql<AccountState>`case
    when ${account.disabledAt} is not null then 'disabled'
    when ${guardian.accountId} is not null then 'open'
    when ${guardian.email} is null then 'no-address'
    when ${oneTimeLink.id} is null then 'none'
    when ${oneTimeLink.expiresAt} > ${now.toString()}::timestamptz then 'invited'
    else 'expired' end`;
}
