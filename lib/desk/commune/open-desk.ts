import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { account, oneTimeLink, staff } from "@/db/schema";
import { addAccount } from "@/lib/accounts/add-account";
import { sendLinks } from "@/lib/accounts/links/send-links";
import type { PersonName } from "@/lib/accounts/rules/name-from-address";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import { audit } from "@/lib/audit";
import { realNow } from "@/lib/clock";
import type { SystemContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { createDiets } from "@/lib/records/diets/create-diets";
import { NEUTRAL_DIETS } from "@/lib/records/diets/neutral-diets";

/** How an administrator stands after the press: a letter is on its way, or was before, or is needed no more. */
export type Welcome = "invited" | "invited-again" | "invitation-waits" | "has-password";

/**
 * Opens the desk of a commune to an administrator, whom a letter invites to choose a password; the first one of a commune
 * finds its usual diets there. Somebody who is known already is written to only when the last invitation has died.
 * Two at once come one after the other.
 * @throws DomainError "email-taken" when the address is a family's, or a closed account's
 */
export async function openDesk(
  ctx: SystemContext,
  { email: typed, ...name }: PersonName & { email: string },
): Promise<Welcome> {
  const email = normaliseEmail(typed);
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`desk ${ctx.commune.id}`}, 0))`);
  const known = await findKnown(ctx, email);
  if (known) return welcomeAgain(ctx, known);
  if (await isEmpty(ctx)) {
    await createDiets(ctx, NEUTRAL_DIETS);
    await audit(ctx, { action: "commune-created", subject: { kind: "commune", id: ctx.commune.id } });
  }
  const accountId = await addAccount(ctx, { email, passwordHash: null });
  const staffId = uuidv7();
  await ctx.tx
    .insert(staff)
    .values({ communeId: ctx.commune.id, id: staffId, accountId, role: "administrateur", ...name });
  await invite(ctx, { accountId, staffId, email });
  return "invited";
}

interface Known {
  accountId: string;
  staffId: string | null;
  email: string;
  role: string | null;
  isOpen: boolean;
  hasPassword: boolean;
}

async function welcomeAgain(ctx: SystemContext, known: Known): Promise<Welcome> {
  const { staffId, role, isOpen, hasPassword, ...person } = known;
  if (staffId === null || role !== "administrateur" || !isOpen) throw new DomainError("email-taken");
  if (hasPassword) return "has-password";
  const [live] = await ctx.tx
    .select({ id: oneTimeLink.id })
    .from(oneTimeLink)
    .where(
      and(
        eq(oneTimeLink.communeId, ctx.commune.id),
        eq(oneTimeLink.accountId, person.accountId),
        eq(oneTimeLink.purpose, "staff-invitation"),
        isNull(oneTimeLink.usedAt),
        isNull(oneTimeLink.replacedAt),
        gt(oneTimeLink.expiresAt, realNow()),
      ),
    );
  if (live) return "invitation-waits";
  await invite(ctx, { ...person, staffId });
  return "invited-again";
}

async function invite(
  ctx: SystemContext,
  { accountId, staffId, email }: { accountId: string; staffId: string; email: string },
): Promise<void> {
  await sendLinks(ctx, "staff-invitation", [{ owner: { accountId }, email }]);
  await audit(ctx, {
    action: "staff-invited",
    subject: { kind: "staff", id: staffId },
    detail: { email, role: "administrateur" },
  });
}

async function findKnown(ctx: SystemContext, email: string): Promise<Known | null> {
  const [found] = await ctx.tx
    .select({
      accountId: account.id,
      staffId: staff.id,
      email: account.email,
      role: staff.role,
      isOpen: sql<boolean>`${account.disabledAt} is null`,
      hasPassword: sql<boolean>`${account.passwordHash} is not null`,
    })
    .from(account)
    .leftJoin(staff, and(eq(staff.communeId, account.communeId), eq(staff.accountId, account.id)))
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.email, email)));
  return found ?? null;
}

async function isEmpty(ctx: SystemContext): Promise<boolean> {
  const found = await ctx.tx
    .select({ id: staff.id })
    .from(staff)
    .where(eq(staff.communeId, ctx.commune.id))
    .limit(1);
  return found.length === 0;
}
