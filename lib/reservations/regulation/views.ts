import type { RuleFields } from "../rules/rule-fields";

/** Regulations as the desk shows them and as families read them; plain data, in words. */

export interface RegulationRow {
  id: string;
  name: string;
  archived: boolean;
  /** "Cantine · École Jules-Ferry" */
  activities: string[];
  /** The rule in force, in sentences. */
  inForce: string[];
  /** "À partir du 4 janvier 2027 : …", the next change to come; null when none is. */
  next: string | null;
  problems: string[];
}

export interface RuleItem {
  /** ISO date: how its pages name it. */
  from: string;
  /** "1ᵉʳ septembre 2026" */
  name: string;
  /** "Depuis le 1ᵉʳ septembre 2026" */
  since: string;
  standing: "past" | "in-force" | "to-come";
  sentences: string[];
  /** Its first day has passed and something is or was reserved under it. */
  bound: boolean;
}

export interface RegulationFile {
  id: string;
  name: string;
  version: number;
  archived: boolean;
  mayChange: boolean;
  activities: string[];
  rules: RuleItem[];
  problems: string[];
}

export interface RuleFormView {
  regulation: { id: string; name: string; version: number };
  /** The first day of the rule that is changed, in ISO; null for one more. */
  was: string | null;
  fields: RuleFields;
  /** ISO weekdays on which an activity under it takes place. */
  weekdays: number[];
}

export interface TouchedFamilyView {
  id: string;
  name: string;
  /** "3 réservations · 1 ligne de panier" */
  what: string;
}

/** What a change would change, before it is made. */
export interface EffectView {
  /** Why it is shown: before a first press, because another agent was quicker, or because more is touched than was shown. */
  why: "first" | "moved" | "more";
  /** The rule that is proposed, as families will read it; empty for one that goes. */
  rule: string[];
  /** What it changes, one sentence each; empty when it changes nothing for anybody. */
  changes: string[];
  families: TouchedFamilyView[];
  familyCount: number;
  /** Days that nobody could ever book. */
  warning: string | null;
  /** For the hidden fields of the next press. */
  version: number;
  shown: string;
}

/** What a press came to, unless it led on. */
export interface RuleAnswer {
  effect: EffectView;
  /** What the form held. */
  typed: RuleFields;
}

/** A rule as it is typed: what families would read, and what makes it impossible. */
export interface RuleWords {
  sentences: string[];
  problems: string[];
}

export interface RemovalView {
  regulation: { id: string; name: string };
  rule: { from: string; since: string; sentences: string[] };
  effect: EffectView;
}

/** A stretch of time in which a family may do the same; both ends inclusive, in milliseconds since 1970 UTC. */
export interface BenchSegment {
  from: number;
  until: number;
  book: "yes" | "late" | "not-yet" | "no";
  cancel: boolean;
  /** In sentences. */
  words: string[];
}

export interface BenchView {
  regulation: { id: string; name: string };
  timeZone: string;
  activities: { id: string; name: string }[];
  activityId: string;
  /** ISO date, and "mardi 28 mai 2024". */
  date: string;
  dayName: string;
  /** Why nothing takes place that day, or null. */
  closed: string | null;
  standing: string;
  rules: string[];
  limits: { at: number; sentence: string }[];
  /** In order of time, without a gap. */
  segments: BenchSegment[];
  /** The moment asked for, and the ends of the line, in milliseconds. */
  moment: number;
  first: number;
  last: number;
  /** The days of the line: their first millisecond and their name, "lundi 27 mai". */
  days: { at: number; name: string }[];
  /** As the field of a form has it, "2024-05-27T14:00". */
  momentField: string;
}

export interface PublicActivity {
  id: string;
  name: string;
  /** Days, hours, ages, in sentences. */
  when: string[];
  rules: string[];
  /** "Pour mardi 28 mai : réservable jusqu’à …"; null where no day to come is open. */
  example: string | null;
  /** What goes with what. */
  relations: string[];
  /** "À partir du 4 janvier 2027 : …", the rules to come. */
  changes: string[];
  conditions: string;
}

export interface PublicRules {
  sites: { id: string; name: string; activities: PublicActivity[] }[];
}
