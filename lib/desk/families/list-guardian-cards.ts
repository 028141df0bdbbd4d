import { and, eq, inArray, max } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { account, guardian, session, staff } from "@/db/schema";
import { isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { momentIn, numericDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { listGuardians, presentGuardian } from "./load-families";
import type { GuardianCard } from "./views";

const t = translatorOf("families");

type Found = Awaited<ReturnType<typeof listGuardians>>[number];

/** The guardians of a household with how to reach them, their account, and what may be done about it. */
export async function listGuardianCards(ctx: StaffContext, householdId: string): Promise<GuardianCard[]> {
  const rows = await listGuardians(ctx, [householdId]);
  const [signIns, taken] = await Promise.all([listSignIns(ctx, rows), listTaken(ctx, rows)]);
  const { role } = ctx.actor;
  const { timeZone } = ctx.commune;
  return rows.map((row) => {
    const lastSignIn = signIns.get(row.accountId ?? "");
    const managed = isAllowed(role, "accounts.close") && !taken.staff.has(row.accountId ?? "");
    return {
      ...presentGuardian(row, timeZone),
      address:
        [row.addressLine, [row.postcode, row.city].filter(Boolean).join(" ")].filter(Boolean).join(", ") ||
        null,
      stateNote: tellMore(row, timeZone),
      lastSignIn: lastSignIn ? stampIn(lastSignIn, timeZone) : null,
      signInEmail: row.accountEmail && row.accountEmail !== row.email ? row.accountEmail : null,
      addressIs: row.accountId || !row.email ? "own" : addressOf(row.email, taken),
      canInvite: isAllowed(role, "families.invite") && !row.accountId && row.email !== null,
      canClose: managed && row.state === "open",
      canReopen: managed && row.state === "disabled",
    };
  });
}

function addressOf(email: string, taken: Taken): GuardianCard["addressIs"] {
  if (taken.accounts.has(email)) return "taken";
  return taken.shared.has(email) ? "shared" : "own";
}

function tellMore({ state, accountSince, expiresAt }: Found, timeZone: string): string | null {
  if (state === "open" && accountSince)
    return t("file.accountSince", { date: numericDate(civilDateAt(accountSince, timeZone)) });
  if (state === "invited" && expiresAt) return t("file.validUntil", { until: momentIn(expiresAt, timeZone) });
  return null;
}

async function listSignIns(
  ctx: StaffContext,
  rows: readonly Found[],
): Promise<Map<string, Temporal.Instant>> {
  const ids = rows.flatMap(({ accountId }) => accountId ?? []);
  if (ids.length === 0) return new Map();
  const found = await ctx.tx
    .select({ accountId: session.accountId, at: max(session.createdAt) })
    .from(session)
    .where(and(eq(session.communeId, ctx.commune.id), inArray(session.accountId, ids)))
    .groupBy(session.accountId);
  return new Map(found.flatMap(({ accountId, at }) => (at ? [[accountId, at]] : [])));
}

interface Taken {
  /** Addresses that open an account. */
  accounts: Set<string>;
  /** Addresses that several guardians have. */
  shared: Set<string>;
  /** Accounts that are a member of staff's as well: those are not closed from here. */
  staff: Set<string>;
}

async function listTaken(ctx: StaffContext, rows: readonly Found[]): Promise<Taken> {
  const emails = rows.flatMap(({ email }) => email ?? []);
  const ids = rows.flatMap(({ accountId }) => accountId ?? []);
  const [accounts, others, agents] = await Promise.all([
    emails.length > 0
      ? ctx.tx
          .select({ email: account.email })
          .from(account)
          .where(and(eq(account.communeId, ctx.commune.id), inArray(account.email, emails)))
      : [],
    emails.length > 0
      ? ctx.tx
          .select({ email: guardian.email, id: guardian.id })
          .from(guardian)
          .where(and(eq(guardian.communeId, ctx.commune.id), inArray(guardian.email, emails)))
      : [],
    ids.length > 0
      ? ctx.tx
          .select({ accountId: staff.accountId })
          .from(staff)
          .where(and(eq(staff.communeId, ctx.commune.id), inArray(staff.accountId, ids)))
      : [],
  ]);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { email } of others) {
    if (!email) continue;
    if (seen.has(email)) shared.add(email);
    seen.add(email);
  }
  return {
    accounts: new Set(accounts.map(({ email }) => email)),
    shared,
    staff: new Set(agents.map(({ accountId }) => accountId)),
  };
}
