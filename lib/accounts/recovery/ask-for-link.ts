import { and, eq, isNull } from "drizzle-orm";
import { account, guardian, staff } from "@/db/schema";
import { sendLinks } from "@/lib/accounts/links/send-links";
import { lockAccount, lockGuardians } from "@/lib/accounts/lock-person";
import { normaliseEmail } from "@/lib/accounts/rules/normalise-email";
import { audit } from "@/lib/audit";
import { type Commune, type Context, systemContext, type VisitorActor } from "@/lib/context";

/**
 * Sends to an address the link by which its reader gets on: a new password for an account, a fresh invitation for each
 * guardian whose file has the address and who has no account yet, nothing when it is not known or its account is closed.
 * It answers nothing, so that nobody learns which it was.
 */
export async function askForLink(ctx: Context, { email: typed }: { email: string }): Promise<void> {
  const email = normaliseEmail(typed);
  const [known] = await ctx.tx
    .select({
      id: account.id,
      passwordHash: account.passwordHash,
      disabledAt: account.disabledAt,
      staffId: staff.id,
    })
    .from(account)
    .leftJoin(staff, and(eq(staff.communeId, account.communeId), eq(staff.accountId, account.id)))
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.email, email)));
  if (!known) return inviteAgain(ctx, email);
  if (known.disabledAt) return;
  await lockAccount(ctx, known.id);
  const isInvited = known.staffId !== null && known.passwordHash === null;
  await sendLinks(ctx, isInvited ? "staff-invitation" : "password-reset", [
    { owner: { accountId: known.id }, email },
  ]);
  await audit(ctx, {
    action: isInvited ? "staff-invited" : "password-reset-asked",
    subject: { kind: "account", id: known.id },
    accountId: known.id,
    name: email,
  });
}

/** The same after the answer has left, in a transaction of its own: how long it takes tells nobody anything. */
export function askForLinkApart(
  commune: Commune,
  actor: VisitorActor,
  input: { email: string },
): Promise<void> {
  return systemContext(commune, ({ tx, now }) => askForLink({ commune, actor, now, tx }, input));
}

async function inviteAgain(ctx: Context, email: string): Promise<void> {
  const invited = await ctx.tx
    .select({ id: guardian.id })
    .from(guardian)
    .where(
      and(eq(guardian.communeId, ctx.commune.id), eq(guardian.email, email), isNull(guardian.accountId)),
    );
  await lockGuardians(
    ctx,
    invited.map(({ id }) => id),
  );
  await sendLinks(
    ctx,
    "guardian-invitation",
    invited.map(({ id }) => ({ owner: { guardianId: id }, email })),
  );
  for (const { id } of invited)
    await audit(ctx, { action: "guardian-invited", subject: { kind: "guardian", id }, name: email });
}
