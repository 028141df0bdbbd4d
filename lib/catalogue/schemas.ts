import { z } from "zod";
import type { DeadlineRule } from "./rules/regulation";

const civilTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A deadline as it is stored: what cannot be read is an incident, never a silent "always open". */
export const deadlineRule: z.ZodType<DeadlineRule> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("days-before"),
    days: z.number().int().min(0).max(366),
    time: civilTime,
    counting: z.enum(["calendar", "working", "service"]),
  }),
  z.object({ kind: z.literal("none") }),
]);
