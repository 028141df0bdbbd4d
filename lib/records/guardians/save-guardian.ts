import { sendLinks } from "@/lib/accounts/links/send-links";
import { lockGuardians } from "@/lib/accounts/lock-person";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { lockHousehold } from "@/lib/households/lock-household";
import { checkBirthDate } from "../changes/check-birth-date";
import { saveFields } from "../changes/save-fields";
import type { SaveOutcome } from "../changes/views";
import type { RecordField } from "../rules/fields";
import { findOwnGuardians, storedOf } from "./find-own-guardians";
import { emailRuleOf } from "./get-own-guardian";
import { fromGuardianForm } from "./guardian-form";
import { limitProofs } from "./limit-proofs";
import type { SaveGuardianInput } from "./schemas";

const PROVEN: ReadonlySet<RecordField> = new Set<RecordField>(["email"]);

/**
 * Keeps what the family changed of one of its guardians: see `saveFields` for what becomes of each field. A new e-mail
 * address counts once the letter that goes to it was answered; the address of an account is not changed here.
 * @throws DomainError "not-found" for another household's; "birth-date-guardian", "too-many-proofs"
 */
export async function saveGuardian(
  ctx: FamilyContext,
  { guardianId, base, take, ...form }: SaveGuardianInput,
): Promise<SaveOutcome> {
  checkBirthDate(ctx, "guardian", form.birthDate);
  await lockHousehold(ctx, ctx.actor.householdId);
  // Whoever opens this guardian's account right now settles its address.
  await lockGuardians(ctx, [guardianId]);
  // Under the lock: whoever saved before is seen here.
  const row = (await findOwnGuardians(ctx)).find(({ id }) => id === guardianId);
  if (!row) throw new DomainError("not-found");
  const { email, ...typed } = fromGuardianForm(form);
  const mayChange = emailRuleOf(ctx, row) === "free" && email !== undefined;
  const outcome = await saveFields(
    ctx,
    {
      subject: { kind: "guardian", id: guardianId },
      typed: mayChange ? { ...typed, email } : typed,
      base,
      take,
      // What is left empty has nothing to prove.
      toProve: email ? PROVEN : new Set(),
    },
    storedOf(row),
  );
  if (email && outcome.kind === "saved" && outcome.toProve) {
    await limitProofs(ctx);
    await sendLinks(ctx, "record-email", [{ owner: { guardianId }, email }]);
  }
  return outcome;
}
