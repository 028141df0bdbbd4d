import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { account, guardian, secondFactor, session, staff } from "@/db/schema";
import type { Tx } from "@/db/tenant";
import { realNow } from "@/lib/clock";
import type { PersonActor } from "@/lib/context";

const holders = preparedQuery<{ communeId: string; sessionId: string; now: string }>()((tx) =>
  tx
    .select({
      accountId: account.id,
      guardianId: guardian.id,
      householdId: guardian.householdId,
      guardianFirstName: guardian.firstName,
      guardianLastName: guardian.lastName,
      staffId: staff.id,
      role: staff.role,
      staffFirstName: staff.firstName,
      staffLastName: staff.lastName,
      authenticatedAt: session.authenticatedAt,
      secondFactorAt: session.secondFactorAt,
      lastSeenAt: session.lastSeenAt,
      factorConfirmedAt: secondFactor.confirmedAt,
    })
    .from(session)
    .innerJoin(account, and(eq(account.communeId, session.communeId), eq(account.id, session.accountId)))
    .leftJoin(
      guardian,
      and(eq(guardian.communeId, session.communeId), eq(guardian.accountId, session.accountId)),
    )
    .leftJoin(staff, and(eq(staff.communeId, session.communeId), eq(staff.accountId, session.accountId)))
    .leftJoin(
      secondFactor,
      and(eq(secondFactor.communeId, session.communeId), eq(secondFactor.accountId, session.accountId)),
    )
    .where(
      and(
        eq(session.communeId, sql.placeholder("communeId")),
        eq(session.id, sql.placeholder("sessionId")),
        isNull(session.revokedAt),
        gt(session.expiresAt, sql.placeholder("now")),
        isNull(account.disabledAt),
      ),
    ),
);

/**
 * Who holds this session, in one indexed statement: null when it was revoked, has expired, belongs to another
 * commune, or when its account was closed. An account that is both staff and guardian acts as staff.
 */
export async function findActor(tx: Tx, communeId: string, sessionId: string): Promise<PersonActor | null> {
  const [row] = await holders(tx, { communeId, sessionId, now: realNow().toString() });
  if (!row) return null;
  const { accountId, authenticatedAt, lastSeenAt } = row;
  const person = { sessionId, accountId, authenticatedAt, lastSeenAt };
  if (row.staffId && row.role && row.staffFirstName !== null && row.staffLastName !== null) {
    return {
      kind: "staff",
      ...person,
      staffId: row.staffId,
      role: row.role,
      secondFactor:
        row.factorConfirmedAt === null ? "none" : row.secondFactorAt === null ? "awaited" : "given",
      firstName: row.staffFirstName,
      lastName: row.staffLastName,
    };
  }
  if (row.guardianId && row.householdId && row.guardianFirstName !== null && row.guardianLastName !== null) {
    return {
      kind: "guardian",
      ...person,
      guardianId: row.guardianId,
      householdId: row.householdId,
      firstName: row.guardianFirstName,
      lastName: row.guardianLastName,
    };
  }
  return null;
}
