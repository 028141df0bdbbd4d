import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { type LimitName, SERVICE_WEEKDAYS } from "./rule-fields";

/** What a field must hold, by the sentence that is said when it does not. */
export type DeadlineFault =
  | "kind"
  | "days"
  | "weeks"
  | "hours"
  | "time"
  | "weekday"
  | "day"
  | "months"
  | "none";

interface Fields {
  /** What a field holds, by its name; empty where there is none. */
  text(name: string): string;
  fail(name: string, fault: DeadlineFault): void;
}

const MOST = { days: 366, weeks: 52, hours: 24 * 366, months: 12 };
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads a deadline from the fields of a form. Faults are told one by one; the answer then is of no use. */
export function readDeadline(limit: LimitName, { text, fail }: Fields): DeadlineRule {
  const named = (name: string) => `${limit}.${name}`;
  const kind = text(named("kind"));

  function whole(name: string, least: number, most: number, fault: DeadlineFault): number {
    const typed = text(named(name));
    const number = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    if (number >= least && number <= most) return number;
    fail(named(name), fault);
    return least;
  }
  function time(name: string): string {
    // A browser may send the seconds with it.
    const typed = text(named(name)).slice(0, 5);
    if (!TIME.test(typed)) fail(named(name), "time");
    return typed;
  }
  const weekdayLimit = (prefix: string, timeName: string) => ({
    weekday: whole(`${prefix}weekday`, 1, 7, "weekday"),
    weeksBefore: whole(`${prefix}weeks`, 0, MOST.weeks, "weeks"),
    time: time(timeName),
  });

  switch (kind) {
    case "days-before": {
      const counting = text(named("counting"));
      return {
        kind,
        days: whole("days", 0, MOST.days, "days"),
        time: time("days-time"),
        counting: counting === "working" || counting === "service" ? counting : "calendar",
      };
    }
    case "weekday-before":
      return { kind, ...weekdayLimit("", "week-time") };
    case "per-weekday": {
      // A weekday of service without a time has no limit of its own.
      const written = SERVICE_WEEKDAYS.filter((service) => text(named(`service${service}.time`)) !== "");
      if (written.length === 0) fail(named("kind"), "none");
      return {
        kind,
        limits: written.map((service) => ({
          service,
          ...weekdayLimit(`service${service}.`, `service${service}.time`),
        })),
      };
    }
    case "hours-before":
      return { kind, hours: whole("hours", 0, MOST.hours, "hours") };
    case "same-day":
      return { kind, time: time("same-time") };
    case "day-of-month-before":
      return {
        kind,
        day: whole("month-day", 1, 31, "day"),
        monthsBefore: whole("months", 0, MOST.months, "months"),
        time: time("month-time"),
      };
    case "none":
      return { kind };
    default:
      fail(named("kind"), "kind");
      return { kind: "none" };
  }
}
