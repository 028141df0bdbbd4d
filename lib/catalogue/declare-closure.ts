import type { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { closure } from "@/db/schema";
import type { SystemContext } from "@/lib/context";

export interface NewClosure {
  /** Civil dates; `until` is the day of return, exclusive. */
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  /** What families read: "Fermeture exceptionnelle". */
  label: string;
  /** One site, one activity, or neither: the whole commune. */
  siteId?: string;
  activityId?: string;
}

/**
 * Closes days. Openings and reservations that are there stay: the rules refuse new bookings, and what becomes
 * of the old ones is for the commune to say.
 */
export async function declareClosure(ctx: SystemContext, input: NewClosure): Promise<string> {
  const id = uuidv7();
  await ctx.tx.insert(closure).values({
    communeId: ctx.commune.id,
    id,
    from: input.from,
    until: input.until,
    label: input.label,
    siteId: input.siteId ?? null,
    activityId: input.activityId ?? null,
  });
  return id;
}
