import { and, eq, isNull } from "drizzle-orm";
import { account, calendarFeed, guardian } from "@/db/schema";
import { hashToken } from "@/lib/accounts/links/link-token";
import { isAccountOfGuardian } from "@/lib/accounts/mail-address";
import type { Context } from "@/lib/context";
import { listFeedEvents } from "./list-feed-events";
import { writeCalendar } from "./write-calendar";

/** No token that we make is longer; what is, is not looked for. */
const TOKEN = /^[\w-]{43}$/;

/**
 * The calendar that an address leads to, as iCalendar text (RFC 5545): the live reservations of its guardian's household,
 * from thirty days ago on. Null for an address that was never made here, was taken back, or whose guardian can no longer
 * sign in: all are one and the same.
 */
export async function findCalendar(ctx: Context, token: string): Promise<string | null> {
  if (!TOKEN.test(token)) return null;
  const householdId = await findHousehold(ctx, token);
  if (!householdId) return null;
  return writeCalendar(await listFeedEvents(ctx, householdId), ctx.commune);
}

async function findHousehold(ctx: Context, token: string): Promise<string | null> {
  const of = calendarFeed;
  const [row] = await ctx.tx
    .select({ householdId: guardian.householdId })
    .from(of)
    .innerJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .innerJoin(account, isAccountOfGuardian)
    .where(
      and(
        eq(of.communeId, ctx.commune.id),
        eq(of.tokenHash, hashToken(token)),
        isNull(of.revokedAt),
        isNull(account.disabledAt),
      ),
    );
  return row?.householdId ?? null;
}
