import type { Temporal } from "temporal-polyfill";
import { createActivities } from "@/lib/catalogue/create-activities";
import { createRegulation } from "@/lib/catalogue/create-regulation";
import { relateActivities } from "@/lib/catalogue/relate-activities";
import type { SystemContext } from "@/lib/context";
import { TOWN_ACTIVITIES, type TownActivity } from "./town-activities";

/** One activity of one site, with what the town knows of it. */
export interface SiteActivity extends TownActivity {
  id: string;
  siteId: string;
}

/** The eight activities: those of the schools once at each, every one under its own règlement. */
export async function createCatalogue(
  ctx: SystemContext,
  { schoolIds, centreId }: { schoolIds: readonly string[]; centreId: string },
  validFrom: Temporal.PlainDate,
): Promise<SiteActivity[]> {
  const planned: (TownActivity & { siteId: string; regulationId: string })[] = [];
  for (const one of TOWN_ACTIVITIES) {
    const { booking, cancellation, late } = one;
    const regulationId = await createRegulation(ctx, {
      name: `Règlement : ${one.name}`,
      rules: [{ validFrom, booking, cancellation, late }],
    });
    const sites = one.at === "schools" ? schoolIds : [centreId];
    planned.push(...sites.map((siteId) => ({ ...one, siteId, regulationId })));
  }
  const ids = await createActivities(
    ctx,
    planned.map(({ siteId, regulationId, name, color, startsAt, endsAt, schedule, capacity, levels }) => ({
      siteId,
      regulationId,
      name,
      color,
      startsAt,
      endsAt,
      schedule,
      capacity,
      audience: { levels },
    })),
  );
  const activities = planned.map((one, index) => ({ ...one, id: ids[index] ?? "" }));
  for (const activity of activities) {
    const required = findRequired(activity, activities);
    if (required)
      await relateActivities(ctx, { kind: "requires", activityId: activity.id, otherId: required.id });
  }
  return activities;
}

/** What an activity goes with: of its own site. */
export function findRequired(
  { requires, siteId }: SiteActivity,
  activities: readonly SiteActivity[],
): SiteActivity | undefined {
  return activities.find((other) => other.name === requires && other.siteId === siteId);
}
