import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { isShowable, lineField } from "@/lib/records/schemas";
import { parseCivilDate } from "@/lib/time/civil-date";
import { civilDate as servedDay } from "../places/schemas";
import { type DeadlineFault, readDeadline } from "../rules/read-deadline";
import { AS_BOOKING, RULE_FIELDS, type RuleFields } from "../rules/rule-fields";

/** Characters of a regulation's name, and of what a late booking costs. */
export const REGULATION_NAME_LENGTH = 80;
export const SURCHARGE_LENGTH = 120;

/** Years in which a rule can begin. */
const YEARS = { first: 2000, last: 2100 };

const FAULTS: Readonly<Record<DeadlineFault, string>> = {
  kind: "Choisissez comment se compte le délai.",
  days: "Indiquez un nombre de jours, de 0 à 366.",
  weeks: "Indiquez un nombre de semaines, de 0 à 52.",
  hours: "Indiquez un nombre d’heures, de 0 à 8784.",
  time: "Indiquez une heure. Exemple\u00a0: 12:00.",
  weekday: "Choisissez un jour de la semaine.",
  day: "Indiquez un jour du mois, de 1 à 31.",
  months: "Indiquez un nombre de mois, de 0 à 12.",
  none: "Indiquez l’heure limite d’au moins un jour.",
};

const nameField = lineField(REGULATION_NAME_LENGTH).min(1, "Indiquez un nom.");

/** A rule that was read from its form, and what was typed, to be shown again. */
export interface TypedRule {
  rule: DatedRule;
  typed: RuleFields;
}

/** The fields of a rule; each fault is told under the name of its field. */
const typedRule = z.looseObject({}).transform((sent, ctx): TypedRule => {
  const text = (name: string) => {
    const value = sent[name];
    return typeof value === "string" ? value.trim() : "";
  };
  const fail = (name: string, message: string) => {
    ctx.addIssue({ code: "custom", path: [name], message });
  };
  const fields = {
    text,
    fail: (name: string, fault: DeadlineFault) => fail(name, FAULTS[fault]),
  };
  const booking = readDeadline("booking", fields);
  const cancellation =
    text("cancellation.kind") === AS_BOOKING ? booking : readDeadline("cancellation", fields);
  const validFrom = parseCivilDate(text("validFrom"));
  if (!validFrom || validFrom.year < YEARS.first || validFrom.year > YEARS.last)
    fail("validFrom", "Indiquez le premier jour de la règle.");
  const surcharge = text("surcharge");
  const isLate = text("late") === "accepted";
  if (isLate && (surcharge === "" || surcharge.length > SURCHARGE_LENGTH || !isShowable(surcharge)))
    fail("surcharge", "Dites en quelques mots ce que coûte une réservation tardive.");
  const weekly = text("weeklyMaximum");
  if (!/^[1-7]?$/.test(weekly)) fail("weeklyMaximum", "Choisissez un nombre de jours de 1 à 7.");
  return {
    rule: {
      validFrom: validFrom ?? new Temporal.PlainDate(YEARS.first, 1, 1),
      booking,
      cancellation,
      late: isLate ? { kind: "accepted", surcharge } : { kind: "refused" },
      weeklyMaximum: weekly === "" ? null : Number(weekly),
    },
    typed: Object.fromEntries(RULE_FIELDS.map((name) => [name, text(name)])),
  };
});

const civilDate = z.string().transform((text, ctx) => {
  const day = parseCivilDate(text);
  if (!day) ctx.addIssue({ code: "custom", message: "Cette date n’existe pas." });
  return day ?? new Temporal.PlainDate(YEARS.first, 1, 1);
});
/** What the page showed: the state of the regulation, and of which change which effect. */
const shownField = z.string().max(4_000).default("");

const whichRule = z.object({
  id: z.uuid(),
  /** The version of the regulation that the form was made from. */
  version: z.coerce.number().int(),
  shown: shownField,
});

/** A rule to add, or to put in the place of the one that begins on `was`. */
export const saveRuleInput = z
  .object({ ...whichRule.shape, was: z.union([z.literal("").transform(() => null), civilDate]) })
  .and(typedRule);
export type SaveRuleInput = z.infer<typeof whichRule> & { was: Temporal.PlainDate | null } & TypedRule;

export const removeRuleInput = whichRule.extend({ was: civilDate });
export type RemoveRuleInput = z.infer<typeof removeRuleInput>;

/** A rule as it is typed, of a regulation that is there or, without an id, of a new one. */
export const describeRuleInput = z.object({ id: z.uuid().optional() }).and(typedRule);
export type DescribeRuleInput = { id?: string } & TypedRule;

export const addRegulationInput = z.object({ name: nameField }).and(typedRule);
export type AddRegulationInput = { name: string } & TypedRule;

export const renameRegulationInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int(),
  label: nameField,
});
export type RenameRegulationInput = z.infer<typeof renameRegulationInput>;

export const switchRegulationInput = z.object({ id: z.uuid(), kept: z.stringbool() });
export type SwitchRegulationInput = z.infer<typeof switchRegulationInput>;

/** The rule that a page is about, by its first day. */
export const ruleSearch = z.object({ depuis: z.string().optional() });

/** What the test bench is asked: which activity, which service day, at which moment of the commune's clocks. */
export const benchSearch = z.object({
  prestation: z.uuid().optional(),
  jour: servedDay.optional(),
  moment: z
    .string()
    .regex(/^20\d{2}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d/)
    .optional(),
});
export type BenchSearch = z.infer<typeof benchSearch>;
