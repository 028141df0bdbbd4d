import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { birthBounds, isBirthDate } from "../rules/birth-dates";
import type { RecordSubject } from "../rules/fields";

/**
 * Whether somebody of the file can be born on a day, an ISO civil date, as the commune's calendar stands today.
 * @throws DomainError "birth-date-guardian", "birth-date-child"
 */
export function checkBirthDate(ctx: FamilyContext, kind: RecordSubject["kind"], typed: string): void {
  const date = parseCivilDate(typed);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  if (!date || !isBirthDate(date, birthBounds(kind, today)))
    throw new DomainError(kind === "guardian" ? "birth-date-guardian" : "birth-date-child");
}
