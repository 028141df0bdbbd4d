import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import { custodianOn } from "@/lib/records/rules/custody";
import type { UsualPlace } from "./find-usual-places";

/**
 * Without the days on which a calendar of custody gives the child to its other household: those are that one's to
 * remember. `stretches` hold the school holidays that touch the places' days.
 */
export function keepOwnDays(
  usual: readonly UsualPlace[],
  stretches: readonly CalendarStretch[],
): UsualPlace[] {
  const holidays = stretches.filter(({ kind }) => kind === "school-holiday");
  return usual.filter(({ householdId, custody, date }) => {
    const custodian = custody && custodianOn(custody, date, holidays);
    return custodian === null || custodian === householdId;
  });
}
