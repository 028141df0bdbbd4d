import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { account, oneTimeLink, session, site, staff, staffSite } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { AgentRow, AgentState } from "./views";

/** Everyone who works for the commune, by name, closed accounts included. @throws DomainError "forbidden" */
export async function listStaff(ctx: StaffContext): Promise<AgentRow[]> {
  authorize(ctx, "staff.manage");
  const [agents, sites, signIns] = await Promise.all([findAgents(ctx), listLimits(ctx), listSignIns(ctx)]);
  const sitesOf = groupBy(sites, ({ staffId }) => staffId);
  return agents.map((row) => {
    const at = signIns.get(row.accountId);
    return {
      id: row.id,
      firstName: row.firstName,
      lastName: row.lastName,
      name: `${row.firstName} ${row.lastName}`,
      email: row.email,
      role: row.role,
      sites: (sitesOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
      state: stateOf(row, realNow()),
      lastSignIn: at ? stampIn(at, ctx.commune.timeZone) : null,
      isYourself: row.id === ctx.actor.staffId,
    };
  });
}

type Found = Awaited<ReturnType<typeof findAgents>>[number];

function stateOf({ disabledAt, hasPassword, expiresAt }: Found, now: Temporal.Instant): AgentState {
  if (disabledAt) return "disabled";
  if (hasPassword) return "open";
  return expiresAt && expiresAt.epochMilliseconds > now.epochMilliseconds ? "invited" : "expired";
}

function findAgents(ctx: StaffContext) {
  return ctx.tx
    .select({
      id: staff.id,
      accountId: staff.accountId,
      firstName: staff.firstName,
      lastName: staff.lastName,
      role: staff.role,
      email: account.email,
      hasPassword: sql<boolean>`${account.passwordHash} is not null`,
      disabledAt: account.disabledAt,
      expiresAt: oneTimeLink.expiresAt,
    })
    .from(staff)
    .innerJoin(account, and(eq(account.communeId, staff.communeId), eq(account.id, staff.accountId)))
    .leftJoin(
      oneTimeLink,
      and(
        eq(oneTimeLink.communeId, staff.communeId),
        eq(oneTimeLink.accountId, staff.accountId),
        eq(oneTimeLink.purpose, "staff-invitation"),
        isNull(oneTimeLink.usedAt),
        isNull(oneTimeLink.replacedAt),
      ),
    )
    .where(eq(staff.communeId, ctx.commune.id))
    .orderBy(asc(staff.lastName), asc(staff.firstName), asc(staff.id));
}

function listLimits(ctx: StaffContext) {
  return ctx.tx
    .select({ staffId: staffSite.staffId, id: site.id, name: site.name })
    .from(staffSite)
    .innerJoin(site, and(eq(site.communeId, staffSite.communeId), eq(site.id, staffSite.siteId)))
    .where(eq(staffSite.communeId, ctx.commune.id))
    .orderBy(asc(site.name));
}

async function listSignIns(ctx: StaffContext): Promise<Map<string, Temporal.Instant>> {
  const rows = await ctx.tx
    .select({ accountId: session.accountId, at: max(session.createdAt) })
    .from(staff)
    .innerJoin(session, and(eq(session.communeId, staff.communeId), eq(session.accountId, staff.accountId)))
    .where(eq(staff.communeId, ctx.commune.id))
    .groupBy(session.accountId);
  return new Map(rows.flatMap(({ accountId, at }) => (at ? [[accountId, at]] : [])));
}
