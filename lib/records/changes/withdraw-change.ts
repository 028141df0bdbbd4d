import { audit } from "@/lib/audit";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { closeWishes } from "./close-wishes";
import { listWishes } from "./list-wishes";

/**
 * "Retirer la demande": the value that counts goes on counting.
 * @throws DomainError "change-settled" when the household waits for no such change (any more)
 */
export async function withdrawChange(ctx: FamilyContext, { changeId }: { changeId: string }): Promise<void> {
  await lockHousehold(ctx, ctx.actor.householdId);
  const wish = (await listWishes(ctx)).find((one) => one.changeId === changeId);
  if (!wish) throw new DomainError("change-settled");
  await closeWishes(ctx, [wish], "withdrawn");
  await audit(ctx, { action: "record-changed", subject: wish.subject });
}
