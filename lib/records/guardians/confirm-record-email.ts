import { and, eq } from "drizzle-orm";
import { guardian, recordChange } from "@/db/schema";
import { findLink } from "@/lib/accounts/links/find-link";
import { spendLink } from "@/lib/accounts/links/spend-link";
import { lockGuardians } from "@/lib/accounts/lock-person";
import { audit } from "@/lib/audit";
import type { VisitorContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { writeFields } from "../changes/write-fields";

const PROOFS = ["record-email"] as const;

/**
 * Follows the link that went to a new address of a family's file: whoever presses reads it, so it counts from now on.
 * Returns the address. Household, person, link: whoever saves the file or takes the wish back locks in that order too.
 * @throws DomainError "link-dead" when it cannot be used (any more): also when the family took its wish back, or the
 * guardian opened an account meanwhile
 */
export async function confirmRecordEmail(ctx: VisitorContext, { token }: { token: string }): Promise<string> {
  const found = await findLink(ctx, token, PROOFS);
  const guardianId = found.kind === "live" ? found.link.guardianId : null;
  if (!guardianId) throw new DomainError("link-dead");
  await lockHousehold(ctx, (await getPerson(ctx, guardianId)).householdId);
  await lockGuardians(ctx, [guardianId]);
  // Under the locks: who waited for the account to be opened must see it.
  const person = await getPerson(ctx, guardianId);
  if (person.accountId) throw new DomainError("link-dead");
  const { email } = await spendLink(ctx, token, PROOFS);
  const settled = await ctx.tx
    .update(recordChange)
    .set({ state: "accepted", awaits: null, decidedAt: ctx.now })
    .where(
      and(
        eq(recordChange.communeId, ctx.commune.id),
        eq(recordChange.guardianId, guardianId),
        eq(recordChange.field, "email"),
        eq(recordChange.after, email),
        eq(recordChange.state, "pending"),
      ),
    )
    .returning({ id: recordChange.id });
  if (settled.length === 0) throw new DomainError("link-dead");
  const subject = { kind: "guardian", id: guardianId } as const;
  await writeFields(ctx, subject, { email });
  await audit(ctx, { action: "record-changed", subject, name: `${person.firstName} ${person.lastName}` });
  return email;
}

async function getPerson(ctx: VisitorContext, guardianId: string) {
  const [person] = await ctx.tx
    .select({
      householdId: guardian.householdId,
      accountId: guardian.accountId,
      firstName: guardian.firstName,
      lastName: guardian.lastName,
    })
    .from(guardian)
    .where(and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId)));
  if (!person) throw new DomainError("link-dead");
  return person;
}
