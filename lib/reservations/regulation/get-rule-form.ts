import { authorize } from "@/lib/accounts/permissions";
import { loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { getRegulationRow } from "@/lib/catalogue/regulations/take-regulation";
import { type DatedRule, ruleOn } from "@/lib/catalogue/rules/regulation";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { AS_BOOKING, fieldsOfRule, type RuleFields } from "../rules/rule-fields";
import type { RuleFormView } from "./views";

/** The days that the form of a regulation without any activity speaks of. */
const SCHOOL_WEEKDAYS = [1, 2, 3, 4, 5];
const THE_DAY_BEFORE_AT_NOON: RuleFields = {
  "booking.kind": "days-before",
  "booking.days": "1",
  "booking.counting": "calendar",
  "booking.days-time": "12:00",
  "cancellation.kind": AS_BOOKING,
  late: "refused",
};

/** What the form of a first rule shows: the day before at noon, from today on. @throws DomainError "forbidden" */
export function openNewRegulation(ctx: StaffContext): Pick<RuleFormView, "fields" | "weekdays"> {
  authorize(ctx, "catalogue.change");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  return {
    fields: { ...THE_DAY_BEFORE_AT_NOON, validFrom: today.toString() },
    weekdays: SCHOOL_WEEKDAYS,
  };
}

/**
 * What the form of a rule shows: the one that begins on `since` (an ISO date) as it is; without one, the rule in force,
 * from a day still to be chosen. Three statements.
 * @throws DomainError "forbidden", "not-found", also for a rule that is not there
 */
export async function getRuleForm(
  ctx: StaffContext,
  id: string,
  since: string | undefined,
): Promise<RuleFormView> {
  authorize(ctx, "catalogue.change");
  const { name, version } = await getRegulationRow(ctx, id);
  const { activities, rules } = await loadGoverned(ctx, id);
  const written = rules.get(id) ?? [];
  const shown = since === undefined ? null : pickRule(written, since);
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const fields = shown
    ? fieldsOfRule(shown)
    : {
        ...(written.length > 0 ? fieldsOfRule(ruleOn(written, today)) : THE_DAY_BEFORE_AT_NOON),
        validFrom: "",
      };
  const run = activities.flatMap(({ schedule }) => schedule.weekdays);
  return {
    regulation: { id, name, version },
    was: shown?.validFrom.toString() ?? null,
    fields,
    weekdays: [...new Set(run.length > 0 ? run : SCHOOL_WEEKDAYS)].sort((a, b) => a - b),
  };
}

/** @throws DomainError "not-found" */
export function pickRule(rules: readonly DatedRule[], since: string): DatedRule {
  const day = parseCivilDate(since);
  const found = rules.find(({ validFrom }) => day?.equals(validFrom));
  if (!found) throw new DomainError("not-found");
  return found;
}
