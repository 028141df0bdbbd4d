import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import { account, guardian, oneTimeLink, session, staff } from "@/db/schema";
import { accountState, isInvitationOfGuardian } from "@/lib/accounts/invitations/account-state";
import { isAccountOfGuardian } from "@/lib/accounts/mail-address";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";

const opened = alias(account, "opened");
const namesake = alias(guardian, "namesake");

/** The whole file of each guardian of a household, with how far each is from an account; one statement. */
export function loadGuardianFiles(ctx: StaffContext, householdId: string) {
  return ctx.tx
    .select({
      row: guardian,
      accountEmail: account.email,
      accountSince: account.createdAt,
      state: accountState(realNow()),
      invitedAt: oneTimeLink.createdAt,
      expiresAt: oneTimeLink.expiresAt,
      lastSignIn: sql<Temporal.Instant | null>`(select max(${session.createdAt}) from ${session}
        where ${session.communeId} = ${guardian.communeId} and ${session.accountId} = ${guardian.accountId})`.mapWith(
        session.createdAt,
      ),
      addressTaken: exists(
        sql`${account} opened where ${opened.communeId} = ${guardian.communeId} and ${opened.email} = ${guardian.email}`,
      ),
      addressShared: exists(sql`${guardian} namesake where ${namesake.communeId} = ${guardian.communeId}
        and ${namesake.email} = ${guardian.email} and ${namesake.id} <> ${guardian.id}`),
      isStaff: exists(
        sql`${staff} where ${staff.communeId} = ${guardian.communeId} and ${staff.accountId} = ${guardian.accountId}`,
      ),
    })
    .from(guardian)
    .leftJoin(account, isAccountOfGuardian)
    .leftJoin(oneTimeLink, isInvitationOfGuardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.householdId, householdId)))
    .orderBy(asc(guardian.lastName), asc(guardian.firstName), asc(guardian.id));
}

export type GuardianFile = Awaited<ReturnType<typeof loadGuardianFiles>>[number];

function exists(rest: SQL): SQL<boolean> {
  return sql<boolean>`exists (select 1 from ${rest})`;
}
