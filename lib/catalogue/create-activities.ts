import { v7 as uuidv7 } from "uuid";
import { activity } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { ActivityColor } from "./rules/palette";
import type { Audience, Schedule } from "./rules/regulation";

export interface NewActivity {
  siteId: string;
  regulationId: string;
  name: string;
  color?: ActivityColor;
  /** Civil times, "HH:MM". */
  startsAt: string;
  endsAt: string;
  schedule: Schedule;
  /** Places of each new opening. */
  capacity: number;
  /** Everybody, but for what is said. */
  audience?: Partial<Audience>;
}

/** Adds activities, shown to families in this order; their ids come back in the order of the input. */
export async function createActivities(
  ctx: SystemContext,
  activities: readonly NewActivity[],
): Promise<string[]> {
  const rows = activities.map(({ schedule, audience, ...columns }, position) => ({
    communeId: ctx.commune.id,
    id: uuidv7(),
    ...columns,
    weekdays: [...schedule.weekdays],
    season: schedule.season,
    minAge: audience?.minAge ?? null,
    maxAge: audience?.maxAge ?? null,
    levels: audience?.levels ? [...audience.levels] : null,
    position,
  }));
  if (rows.length > 0) await ctx.tx.insert(activity).values(rows);
  return rows.map((row) => row.id);
}
