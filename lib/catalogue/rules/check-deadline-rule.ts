import type { DayCounting, DeadlineRule, WeekdayLimit } from "./regulation";

/** Something wrong with one deadline; `weekdays` are ISO weekdays of service, in order. */
export type DeadlineProblem =
  /** The activity runs on these, and the rule says nothing of them: they stay open until the start. */
  | { code: "weekday-left-out"; weekdays: readonly number[] }
  /** The rule speaks of these, on which the activity never runs. */
  | { code: "weekday-never-open"; weekdays: readonly number[] }
  /** Only the first limit of each of these is ever read. */
  | { code: "weekday-twice"; weekdays: readonly number[] }
  /** In the week of service, but later than the service itself: the start cuts it short. */
  | { code: "weekday-after-start"; weekdays: readonly number[] }
  /** On the day of service, later than the start, which cuts it short. Civil times, "HH:MM". */
  | { code: "time-after-start"; time: string; startsAt: string }
  /** In the month of service: whatever comes earlier in the month has already started. */
  | { code: "month-day-after-start"; day: number }
  /** Fewer days than asked could ever lie within the days looked back over, whatever the holidays. */
  | { code: "too-many-days"; days: number; most: number; counting: DayCounting };

interface ServiceDay {
  /** Civil time, "HH:MM". */
  startsAt: string;
  weekdays: readonly number[];
  lookBackDays: number;
}

/** The most that calendar days may be: a year, as for every deadline that is stored. */
const YEAR_DAYS = 366;
const WORKING_WEEKDAYS = 5;

/** Every mistake in one deadline of an activity; none is how it should be. */
export function checkDeadlineRule(rule: DeadlineRule, day: ServiceDay): DeadlineProblem[] {
  switch (rule.kind) {
    case "days-before":
      return rule.days === 0 ? checkTime(rule.time, day) : checkDays(rule.days, rule.counting, day);
    case "weekday-before":
      return tellWeekdays(
        "weekday-after-start",
        day.weekdays.filter((weekday) => isAfterStart(rule, weekday, day.startsAt)),
      );
    case "per-weekday":
      return checkWeekdays(rule.limits, day);
    case "same-day":
      return checkTime(rule.time, day);
    case "day-of-month-before": {
      // The first of the month is never late for a later day, and is an ordinary limit for its own.
      const isLate = rule.monthsBefore === 0 && (rule.day > 1 || rule.time > day.startsAt);
      return isLate ? [{ code: "month-day-after-start", day: rule.day }] : [];
    }
    case "hours-before":
    case "none":
      return [];
  }
}

function checkTime(time: string, { startsAt }: ServiceDay): DeadlineProblem[] {
  return time > startsAt ? [{ code: "time-after-start", time, startsAt }] : [];
}

function checkDays(days: number, counting: DayCounting, day: ServiceDay): DeadlineProblem[] {
  const most = mostDays(counting, day);
  return days > most ? [{ code: "too-many-days", days, most, counting }] : [];
}

function mostDays(counting: DayCounting, { weekdays, lookBackDays }: ServiceDay): number {
  switch (counting) {
    case "calendar":
      return YEAR_DAYS;
    case "working":
      return mostOf(WORKING_WEEKDAYS, lookBackDays);
    case "service":
      return mostOf(new Set(weekdays).size, lookBackDays);
  }
}

/** The most days of `count` weekdays that can lie in a run of `span` days. */
function mostOf(count: number, span: number): number {
  return Math.floor(span / 7) * count + Math.min(span % 7, count);
}

function checkWeekdays(
  limits: readonly (WeekdayLimit & { service: number })[],
  { weekdays, startsAt }: ServiceDay,
): DeadlineProblem[] {
  const named = limits.map(({ service }) => service);
  const late = weekdays.filter((weekday) => {
    const limit = limits.find(({ service }) => service === weekday);
    return limit !== undefined && isAfterStart(limit, weekday, startsAt);
  });
  return [
    ...tellWeekdays(
      "weekday-left-out",
      weekdays.filter((weekday) => !named.includes(weekday)),
    ),
    ...tellWeekdays(
      "weekday-never-open",
      named.filter((weekday) => !weekdays.includes(weekday)),
    ),
    ...tellWeekdays(
      "weekday-twice",
      named.filter((weekday, index) => named.indexOf(weekday) !== index),
    ),
    ...tellWeekdays("weekday-after-start", late),
  ];
}

function isAfterStart(limit: WeekdayLimit, service: number, startsAt: string): boolean {
  if (limit.weeksBefore > 0 || limit.weekday < service) return false;
  return limit.weekday > service || limit.time > startsAt;
}

type WeekdayCode = Extract<DeadlineProblem, { weekdays: readonly number[] }>["code"];

/** One problem for all its weekdays, each once; none when there are none. */
function tellWeekdays(code: WeekdayCode, weekdays: readonly number[]): DeadlineProblem[] {
  if (weekdays.length === 0) return [];
  return [{ code, weekdays: [...new Set(weekdays)].sort((a, b) => a - b) }];
}
