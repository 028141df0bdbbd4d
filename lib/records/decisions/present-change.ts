import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { nameField } from "../changes/name-field";
import { showValue, type ValueWords } from "../changes/show-value";
import { CHILD_FIELDS, GUARDIAN_FIELDS, type RecordField } from "../rules/fields";
import type { FoundChange } from "./find-changes";
import type { ChangeLine } from "./views";

const t = translatorOf("requests");
const FIELDS: readonly string[] = [...GUARDIAN_FIELDS, ...CHILD_FIELDS];

/** Changed by the commune alone: whether a guardian has parental authority. */
export const AUTHORITY_FIELD = "hasAuthority";

/** A change as the desk reads it, with its instants in the zone given (IANA name). */
export function presentChange(row: FoundChange, words: ValueWords, timeZone: string): ChangeLine {
  const { change } = row;
  return {
    id: change.id,
    label: labelOf(change.field),
    before: sayValue(change.field, change.before, words),
    after: sayValue(change.field, change.after, words),
    state: change.state,
    decidable: change.state === "pending" && change.awaits === "commune",
    stateText: tellState(row, timeZone),
    word: change.word,
  };
}

export function labelOf(field: string): string {
  return isRecordField(field) ? nameField(field) : t("history.authority");
}

export function sayValue(field: string, value: string | null, words: ValueWords): string {
  // A yes or a no, said as the other one of a guardian's file.
  return showValue(isRecordField(field) ? field : "receivesBills", value, words);
}

function isRecordField(field: string): field is RecordField {
  return FIELDS.includes(field);
}

/** "Paul DUPONT": whose field it is. */
export function personOf({ guardian, child }: FoundChange): string {
  return fullName(guardian ?? child);
}

export function fullName(person: { firstName: string; lastName: string } | null): string {
  return person ? `${person.firstName} ${person.lastName}` : "";
}

function tellState({ change, decider }: FoundChange, timeZone: string): string | null {
  const state = t(`changes.states.${change.state}`);
  if (change.state === "pending") return change.awaits === "proof" ? t("changes.proof") : null;
  if (!change.decidedAt) return state;
  const stamp = stampIn(change.decidedAt, timeZone);
  return decider
    ? t("changes.by", { state, name: fullName(decider), stamp })
    : t("changes.at", { state, stamp });
}
