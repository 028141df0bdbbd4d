import { and, eq, sql } from "drizzle-orm";
import { account, guardian } from "@/db/schema";

/**
 * Where a guardian reads: the address of the file, else the one that signs in. To be selected beside a left join of
 * the account by `isAccountOfGuardian`.
 */
export const mailAddress = sql<string | null>`coalesce(${guardian.email}, ${account.email})`;

export const isAccountOfGuardian = and(
  eq(account.communeId, guardian.communeId),
  eq(account.id, guardian.accountId),
);
