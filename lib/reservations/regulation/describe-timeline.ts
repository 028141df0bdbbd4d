import { Temporal } from "temporal-polyfill";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { dayAndMonth, momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRefusal } from "../places/describe-refusal";
import type { Limit, Timeline } from "../rules/compute-timeline";
import { describeDeadlineRule } from "./describe-deadline-rule";

const t = translatorOf("regulations");

/** A timeline in French sentences. */
export interface TimelineWords {
  /** Why nothing takes place that day, or null; the limits are then left out. */
  closed: string | null;
  /** In order of time: "Réservable jusqu’au jeudi 28 mai à 12 h 00." */
  limits: { kind: Limit["kind"]; sentence: string }[];
  /** Said as long as a day can be booked after its cancellation has closed; or null. */
  locked: string | null;
  /** "Règle en vigueur depuis le 1ᵉʳ septembre 2023." */
  standing: string;
  /** The rule itself: both deadlines, in one sentence when they are the same, a late booking's cost, a week's maximum. */
  rules: string[];
}

/** The test bench in words, with its moments in the zone given (IANA name). */
export function describeTimeline(timeline: Timeline, timeZone: string): TimelineWords {
  const { rule, closure, limits } = timeline;
  const hasStarted = limits.some(({ kind, isPassed }) => kind === "start" && isPassed);
  return {
    closed: closure && describeRefusal({ code: "activity-closed", closure }, timeZone),
    limits: (closure ? [] : limits).map((limit) => ({
      kind: limit.kind,
      sentence: describeLimit(limit, hasStarted, timeZone),
    })),
    locked: describeLocked(limits, timeZone),
    standing: t(`standing.${timeline.ruleStanding}`, {
      date: `${dayAndMonth(rule.validFrom)} ${rule.validFrom.year}`,
    }),
    rules: describeRules(rule),
  };
}

/** A booking deadline with late booking after it is not passed for good before the start is. */
function describeLimit({ kind, at, isPassed, may }: Limit, hasStarted: boolean, timeZone: string): string {
  const moment = momentIn(at, timeZone);
  if (kind === "booking" && may.after.surcharge !== null && !hasStarted)
    return t("then-late", { at: moment, surcharge: may.after.surcharge });
  return t(`${isPassed ? "passed" : "limit"}.${kind}`, { at: moment });
}

function describeLocked(limits: readonly Limit[], timeZone: string): string | null {
  const cancellation = limits.find(({ kind }) => kind === "cancellation");
  if (!cancellation) return null;
  const bookableAfter = limits.some(
    ({ at, isPassed, may }) => !isPassed && may.at.book && Temporal.Instant.compare(at, cancellation.at) > 0,
  );
  return bookableAfter ? t("locked", { at: momentIn(cancellation.at, timeZone) }) : null;
}

/** A rule in sentences: both deadlines, in one when they are the same, a late booking's cost, a week's maximum. */
export function describeRules({ booking, cancellation, late, weeklyMaximum }: DatedRule): string[] {
  const [toBook, toCancel] = [describeDeadlineRule(booking), describeDeadlineRule(cancellation)];
  const sentences =
    toBook === toCancel
      ? [t("rules.both", { rule: toBook })]
      : [t("rules.booking", { rule: toBook }), t("rules.cancellation", { rule: toCancel })];
  if (late.kind === "accepted") sentences.push(t("rules.late", { surcharge: late.surcharge }));
  if (weeklyMaximum !== null) sentences.push(t("rules.weekly", { maximum: weeklyMaximum }));
  return sentences;
}
