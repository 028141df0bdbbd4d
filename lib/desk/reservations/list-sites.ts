import type { DeskActivity } from "./list-activities";
import type { SiteChoices } from "./views";

export interface SiteOf {
  id: string;
  name: string;
  activities: DeskActivity[];
}

/** Activities by their site, in the order in which they come. */
export function listSites(activities: readonly DeskActivity[]): SiteOf[] {
  const sites = new Map<string, SiteOf>();
  for (const activity of activities) {
    const site = sites.get(activity.siteId) ?? { id: activity.siteId, name: activity.site, activities: [] };
    site.activities.push(activity);
    sites.set(activity.siteId, site);
  }
  return [...sites.values()];
}

/** What can be looked at: archived activities too, for their past is kept, after the others. */
export function listChoices(activities: readonly DeskActivity[]): SiteChoices[] {
  return listSites(activities).map(({ id, name, activities: own }) => ({
    id,
    name,
    activities: own
      .toSorted((a, b) => Number(a.isArchived) - Number(b.isArchived))
      .map((one) => ({ id: one.id, name: one.name })),
  }));
}
