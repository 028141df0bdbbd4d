import { z } from "zod";
import type { DeadlineRule, LateBooking } from "./rules/regulation";

const civilTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const weekday = z.number().int().min(1).max(7);
const weekdayLimit = z.object({
  weekday,
  weeksBefore: z.number().int().min(0).max(52),
  time: civilTime,
});

/** A deadline as it is stored: what cannot be read is an incident, never a silent "always open". */
export const deadlineRule: z.ZodType<DeadlineRule> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("days-before"),
    days: z.number().int().min(0).max(366),
    time: civilTime,
    counting: z.enum(["calendar", "working", "service"]),
  }),
  weekdayLimit.extend({ kind: z.literal("weekday-before") }),
  z.object({
    kind: z.literal("per-weekday"),
    limits: z
      .array(weekdayLimit.extend({ service: weekday }))
      .min(1)
      .max(7),
  }),
  z.object({
    kind: z.literal("hours-before"),
    hours: z
      .number()
      .int()
      .min(0)
      .max(24 * 366),
  }),
  z.object({ kind: z.literal("same-day"), time: civilTime }),
  z.object({
    kind: z.literal("day-of-month-before"),
    day: z.number().int().min(1).max(31),
    monthsBefore: z.number().int().min(0).max(12),
    time: civilTime,
  }),
  z.object({ kind: z.literal("none") }),
]);

/** What becomes of a late booking, as it is stored. */
export const lateBooking: z.ZodType<LateBooking> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("refused") }),
  z.object({ kind: z.literal("accepted"), surcharge: z.string().trim().min(1).max(120) }),
]);

/** Places of a child in one ISO week, at the most; null is no maximum. */
export const weeklyMaximum = z.number().int().min(1).max(7).nullable();
