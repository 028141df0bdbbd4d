import { and, asc, eq, sql } from "drizzle-orm";
import { account, guardian, household, oneTimeLink } from "@/db/schema";
import {
  type AccountState,
  accountState,
  isInvitationOfGuardian,
} from "@/lib/accounts/invitations/account-state";
import { isAccountOfGuardian } from "@/lib/accounts/mail-address";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { matchesEvery } from "@/lib/households/search/match-words";
import type { SearchTerm } from "@/lib/households/search/read-query";

export interface FamilyFilter {
  terms: readonly SearchTerm[];
  /** Families in which some guardian's account is so. */
  state: AccountState | null;
}

export interface FoundFamilies {
  ids: string[];
  total: number;
}

/** The households of one page, by name; `total` is of all pages, 0 beyond the last one. */
export async function findFamilies(
  ctx: StaffContext,
  { terms, state }: FamilyFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<FoundFamilies> {
  const all = ctx.tx
    .select({ id: household.id, total: sql<number>`(count(*) over ())::int` })
    .from(household)
    .leftJoin(
      guardian,
      and(eq(guardian.communeId, household.communeId), eq(guardian.householdId, household.id)),
    )
    .$dynamic();
  if (state) all.leftJoin(account, isAccountOfGuardian).leftJoin(oneTimeLink, isInvitationOfGuardian);
  const rows = await all
    .where(and(eq(household.communeId, ctx.commune.id), matchesEvery(ctx, terms, household.id)))
    .groupBy(household.id)
    .having(
      state ? sql`bool_or(${guardian.id} is not null and ${accountState(realNow())} = ${state})` : undefined,
    )
    .orderBy(sql`min(${guardian.lastName})`, sql`min(${guardian.firstName})`, asc(household.id))
    .limit(limit)
    .offset(offset);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}
