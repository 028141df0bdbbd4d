import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { guardian, recordChange } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { translatorOf } from "@/lib/i18n/translator";
import { AUTHORITY_FIELD } from "@/lib/records/decisions/present-change";
import type { SetAuthorityInput } from "./schemas";

const t = translatorOf("requests");

/**
 * Says whether a guardian has parental authority: consents to pictures hang on it. Kept in the history of the file;
 * said already, nothing happens. @throws DomainError "forbidden", "not-found"
 */
export async function setAuthority(
  ctx: StaffContext,
  { guardianId, hasAuthority }: SetAuthorityInput,
): Promise<void> {
  authorize(ctx, "families.link");
  const isGuardian = and(eq(guardian.communeId, ctx.commune.id), eq(guardian.id, guardianId));
  const [found] = await ctx.tx.select({ householdId: guardian.householdId }).from(guardian).where(isGuardian);
  if (!found) throw new DomainError("not-found");
  await lockHousehold(ctx, found.householdId);
  const changed = await ctx.tx
    .update(guardian)
    .set({ hasAuthority })
    .where(and(isGuardian, eq(guardian.hasAuthority, !hasAuthority)))
    .returning({ id: guardian.id });
  if (changed.length === 0) return;
  await ctx.tx.insert(recordChange).values({
    communeId: ctx.commune.id,
    id: uuidv7(),
    submissionId: uuidv7(),
    householdId: found.householdId,
    guardianId,
    field: AUTHORITY_FIELD,
    before: String(!hasAuthority),
    after: String(hasAuthority),
    state: "applied",
    changedByStaff: ctx.actor.staffId,
    changedAt: ctx.now,
  });
  await audit(ctx, {
    action: "record-changed",
    subject: { kind: "guardian", id: guardianId },
    detail: { title: t("history.authority") },
  });
}
