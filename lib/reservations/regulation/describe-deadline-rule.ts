import type { DeadlineRule, WeekdayLimit } from "@/lib/catalogue/rules/regulation";
import { civilHour, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "../rules/group-by";
import { describeWeekdays } from "./describe-weekdays";

const t = translatorOf("regulations");

/** February has 28 of them: up to here, every month has the day. */
const DAYS_OF_EVERY_MONTH = 28;
const DAYS_OF_THE_LONGEST_MONTH = 31;

/** A deadline in plain words, without capital or full stop: "2 jours ouvrés avant, à 12 h 00 (…)". */
export function describeDeadlineRule(rule: DeadlineRule): string {
  switch (rule.kind) {
    case "none":
      return t("rule.none");
    case "days-before": {
      // No day to count: whatever the counting, it is the day itself.
      if (rule.days === 0) return t("rule.same-day", { time: civilHour(rule.time) });
      return t(`rule.${rule.counting}`, { days: rule.days, time: civilHour(rule.time) });
    }
    case "weekday-before":
      return describeWeekdayLimit(rule);
    case "per-weekday":
      return describeWeekdayLimits(rule.limits);
    case "hours-before":
      return rule.hours === 0 ? t("rule.none") : t("rule.hours", { hours: rule.hours });
    case "same-day":
      return t("rule.same-day", { time: civilHour(rule.time) });
    case "day-of-month-before":
      return t(monthKeyOf(rule.day), {
        day: rule.day === 1 ? "1ᵉʳ" : String(rule.day),
        months: rule.monthsBefore,
        time: civilHour(rule.time),
      });
  }
}

function describeWeekdayLimit({ weekday, weeksBefore, time }: WeekdayLimit): string {
  return t("rule.week", { weekday: weekdayName(weekday), time: civilHour(time), weeks: weeksBefore });
}

/** In order of service weekday, those with the same limit together; of a weekday written twice, the first counts. */
function describeWeekdayLimits(limits: readonly (WeekdayLimit & { service: number })[]): string {
  const counted = limits
    .filter(({ service }, index) => limits.findIndex((limit) => limit.service === service) === index)
    .sort((a, b) => a.service - b.service);
  return [...groupBy(counted, describeWeekdayLimit)]
    .map(([limit, days]) => {
      const weekdays = describeWeekdays(days.map(({ service }) => service));
      return t("rule.weekday", { weekdays, limit });
    })
    .join("\u00a0; ");
}

function monthKeyOf(day: number) {
  if (day <= DAYS_OF_EVERY_MONTH) return "rule.month";
  return day < DAYS_OF_THE_LONGEST_MONTH ? "rule.month-short" : "rule.month-end";
}
