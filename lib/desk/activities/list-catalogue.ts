import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { listOpenSites } from "./choices";
import { loadActivities } from "./load-activities";
import { regulationChoices } from "./load-regulations";
import { presentActivityRow } from "./present-activity-row";
import type { ActivityList } from "./views";

/** The commune's activities by site, archived ones apart; four statements. @throws DomainError "forbidden" */
export async function listCatalogue(ctx: StaffContext): Promise<ActivityList> {
  authorize(ctx, "catalogue.read");
  const [{ activities: loaded, regulations }, sites] = await Promise.all([
    loadActivities(ctx),
    listOpenSites(ctx),
  ]);
  const inUse = loaded.filter(({ activity }) => !activity.archivedAt);
  const groups = [...groupBy(inUse, ({ site }) => site.id).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const activities = rows.map((row) => presentActivityRow(ctx, row));
    return [{ siteId: first.site.id, site: first.site.name, activities }];
  });
  return {
    groups,
    archived: loaded.flatMap(({ activity, site }) =>
      activity.archivedAt ? [{ id: activity.id, name: activity.name, site: site.name }] : [],
    ),
    lacks: [
      ...(sites.length === 0 ? (["site"] as const) : []),
      ...(regulationChoices(regulations).length === 0 ? (["regulation"] as const) : []),
    ],
    mayChange: isAllowed(ctx.actor.role, "catalogue.change"),
  };
}
