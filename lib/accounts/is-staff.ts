import type { PersonContext, StaffContext } from "@/lib/context";

/** Which side of the house the person is on. */
export function isStaff(ctx: PersonContext): ctx is StaffContext {
  return ctx.actor.kind === "staff";
}
