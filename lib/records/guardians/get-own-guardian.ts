import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { homePhoneCountry } from "@/lib/phone/home-country";
import { civilDateAt } from "@/lib/time/zone";
import { writeBase } from "../changes/base";
import { listWishes, wishedOr, wishesOf } from "../changes/list-wishes";
import { presentWishes } from "../changes/present-wishes";
import { birthBounds } from "../rules/birth-dates";
import { GUARDIAN_FIELDS } from "../rules/fields";
import { findOwnGuardians, type OwnGuardian, storedOf } from "./find-own-guardians";
import { toGuardianForm } from "./guardian-form";
import { fullNameOf, NO_WORDS } from "./list-own-guardians";
import type { EmailRule, GuardianFile } from "./views";

/**
 * The form of a guardian of the household, as it opens: what the family has asked for counts as what it shows. Two
 * statements.
 * @throws DomainError "not-found"
 */
export async function getOwnGuardian(ctx: FamilyContext, guardianId: string): Promise<GuardianFile> {
  const [rows, all] = await Promise.all([findOwnGuardians(ctx), listWishes(ctx)]);
  const row = rows.find(({ id }) => id === guardianId);
  if (!row) throw new DomainError("not-found");
  const wishes = wishesOf(all, { kind: "guardian", id: guardianId });
  const stored = storedOf(row);
  const current = wishedOr(wishes, stored);
  const { earliest, latest } = birthBounds("guardian", civilDateAt(ctx.now, ctx.commune.timeZone));
  return {
    id: row.id,
    name: fullNameOf(row),
    values: toGuardianForm(current, homePhoneCountry(ctx.commune.timeZone)),
    base: writeBase(GUARDIAN_FIELDS, current),
    emailRule: emailRuleOf(ctx, row),
    wishes: presentWishes(wishes, stored, NO_WORDS),
    births: { earliest: earliest.toString(), latest: latest.toString() },
  };
}

export function emailRuleOf(ctx: FamilyContext, { id, accountId }: OwnGuardian): EmailRule {
  if (accountId === null) return "free";
  return id === ctx.actor.guardianId ? "own-account" : "other-account";
}
