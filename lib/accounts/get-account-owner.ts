import { and, eq, isNull } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { account, guardian, staff } from "@/db/schema";
import type { Context } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** The person behind an account, staff before guardian where one is both. */
export interface AccountOwner {
  accountId: string;
  email: string;
  firstName: string;
  lastName: string;
  /** In real time; null while it is the first one. */
  passwordChangedAt: Temporal.Instant | null;
}

/**
 * Whose account this is; one that nobody owns has empty names.
 * @throws DomainError "account-not-found" when the commune has no such account, or it is closed
 */
export async function getAccountOwner(ctx: Context, accountId: string): Promise<AccountOwner> {
  const [row] = await ctx.tx
    .select({
      email: account.email,
      passwordChangedAt: account.passwordChangedAt,
      guardianFirst: guardian.firstName,
      guardianLast: guardian.lastName,
      staffFirst: staff.firstName,
      staffLast: staff.lastName,
    })
    .from(account)
    .leftJoin(guardian, and(eq(guardian.communeId, account.communeId), eq(guardian.accountId, account.id)))
    .leftJoin(staff, and(eq(staff.communeId, account.communeId), eq(staff.accountId, account.id)))
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.id, accountId), isNull(account.disabledAt)));
  if (!row) throw new DomainError("account-not-found");
  return {
    accountId,
    email: row.email,
    passwordChangedAt: row.passwordChangedAt,
    firstName: row.staffFirst ?? row.guardianFirst ?? "",
    lastName: row.staffLast ?? row.guardianLast ?? "",
  };
}

export const fullName = ({ firstName, lastName }: Pick<AccountOwner, "firstName" | "lastName">) =>
  `${firstName} ${lastName}`.trim();
