import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockChild } from "@/lib/households/lock-child";
import { lockHousehold } from "@/lib/households/lock-household";
import { checkBirthDate } from "../changes/check-birth-date";
import { saveFields } from "../changes/save-fields";
import type { SaveOutcome } from "../changes/views";
import { listDiets } from "../diets/list-diets";
import { fromChildForm } from "./child-form";
import { findOwnChildren, storedOf } from "./find-own-children";
import type { SaveChildInput } from "./schemas";

/**
 * Keeps what the family changed of one of its children: see `saveFields` for what becomes of each field. Of a child of
 * two households both change the same file.
 * @throws DomainError "child-not-found" for another household's; "birth-date-child"; "diet-not-found" for one that the
 * commune does not propose and that the child does not have
 */
export async function saveChild(
  ctx: FamilyContext,
  { childId, base, take, ...form }: SaveChildInput,
): Promise<SaveOutcome> {
  checkBirthDate(ctx, "child", form.birthDate);
  await lockHousehold(ctx, ctx.actor.householdId);
  await lockChild(ctx, childId);
  // Under the locks: whoever saved before is seen here.
  const row = (await findOwnChildren(ctx)).find(({ id }) => id === childId);
  if (!row) throw new DomainError("child-not-found");
  const had = new Set(row.diets?.split(","));
  const diets = await listDiets(ctx);
  const allowed = new Set(diets.filter(({ id, archived }) => !archived || had.has(id)).map(({ id }) => id));
  if (form.diets.some((id) => !allowed.has(id))) throw new DomainError("diet-not-found");
  return saveFields(
    ctx,
    { subject: { kind: "child", id: childId }, typed: fromChildForm(form), base, take },
    storedOf(row),
  );
}
