import { z } from "zod";
import { civilDate } from "@/lib/enrolments/schemas";
import { gatherBoxes } from "@/lib/records/schemas";

/** More than any child can be enrolled in. */
const LIMIT = 50;

/** Days are civil, both included. */
export const enrolChildInput = z
  .object({
    householdId: z.uuid(),
    childId: z.uuid(),
    activityIds: z.array(z.uuid()).min(1, "Choisissez au moins une prestation.").max(LIMIT),
    startsOn: civilDate,
    endsOn: civilDate,
    /** Whether the family is told by e-mail. */
    tell: z.literal("on").optional().transform(Boolean),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
    path: ["endsOn"],
    message: "Le dernier jour doit suivre le premier.",
  });
export type EnrolChildInput = z.infer<typeof enrolChildInput>;
export const enrolChildSent = z.preprocess(gatherBoxes(["activityIds"]), enrolChildInput);
export const ENROL_KEPT = ["activityIds[]", "startsOn", "endsOn", "tell"];

/** `was` is the last day that the form showed, empty where there was none. */
export const endEnrolmentInput = z.object({
  householdId: z.uuid(),
  childId: z.uuid(),
  enrolmentId: z.uuid(),
  was: z.string().max(10),
  endsOn: civilDate,
});
export type EndEnrolmentInput = z.infer<typeof endEnrolmentInput>;

/** What the page says has just been done. */
const DONE = ["inscrit", "fin"] as const;
export const enrolSearch = z.object({ fait: z.enum(DONE).optional() });
