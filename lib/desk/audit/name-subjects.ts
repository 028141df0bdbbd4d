import { and, eq, inArray } from "drizzle-orm";
import { account, activity, child, guardian, staff } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

interface Subject {
  subjectKind: string | null;
  subjectId: string | null;
}

/** Whom lines of the trail are about, by id, as they are called now; who is gone has no name. */
export async function nameSubjects(
  ctx: StaffContext,
  subjects: readonly Subject[],
): Promise<Map<string, string>> {
  const idsOf = (kind: string) => [
    ...new Set(subjects.flatMap((one) => (one.subjectKind === kind ? (one.subjectId ?? []) : []))),
  ];
  const [guardians, children, agents, accounts, activities] = await Promise.all([
    nameGuardians(ctx, idsOf("guardian")),
    nameChildren(ctx, idsOf("child")),
    nameAgents(ctx, idsOf("staff")),
    nameAccounts(ctx, idsOf("account")),
    nameActivities(ctx, idsOf("opening")),
  ]);
  return new Map(
    [...guardians, ...children, ...agents, ...accounts, ...activities].map(({ id, name }) => [id, name]),
  );
}

interface Named {
  id: string;
  name: string;
}

async function nameGuardians(ctx: StaffContext, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: guardian.id, firstName: guardian.firstName, lastName: guardian.lastName })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.id, ids)));
  return rows.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

async function nameChildren(ctx: StaffContext, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: child.id, firstName: child.firstName, lastName: child.lastName })
    .from(child)
    .where(and(eq(child.communeId, ctx.commune.id), inArray(child.id, ids)));
  return rows.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

async function nameAgents(ctx: StaffContext, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.tx
    .select({ id: staff.id, firstName: staff.firstName, lastName: staff.lastName })
    .from(staff)
    .where(and(eq(staff.communeId, ctx.commune.id), inArray(staff.id, ids)));
  return rows.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

async function nameAccounts(ctx: StaffContext, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return ctx.tx
    .select({ id: account.id, name: account.email })
    .from(account)
    .where(and(eq(account.communeId, ctx.commune.id), inArray(account.id, ids)));
}

/** An opening is an activity on a date, and the line says the date. */
async function nameActivities(ctx: StaffContext, ids: string[]): Promise<Named[]> {
  if (ids.length === 0) return [];
  return ctx.tx
    .select({ id: activity.id, name: activity.name })
    .from(activity)
    .where(and(eq(activity.communeId, ctx.commune.id), inArray(activity.id, ids)));
}
