import { and, asc, eq, sql } from "drizzle-orm";
import { activity, site } from "@/db/schema";
import { atOwnSites } from "@/lib/accounts/at-own-sites";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

export type DeskActivity = Awaited<ReturnType<typeof listActivities>>[number];

/**
 * The activities whose reservations the agent may see, archived ones too, site by site in the commune's order.
 * @throws DomainError "forbidden"
 */
export async function listActivities(ctx: StaffContext) {
  authorize(ctx, "reservations.read");
  return ctx.tx
    .select({
      id: activity.id,
      name: activity.name,
      siteId: activity.siteId,
      site: site.name,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      weekdays: activity.weekdays,
      season: activity.season,
      color: activity.color,
      isArchived: sql<boolean>`${activity.archivedAt} is not null`.mapWith(Boolean),
    })
    .from(activity)
    .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
    .where(and(eq(activity.communeId, ctx.commune.id), atOwnSites(ctx, activity.siteId)))
    .orderBy(
      asc(site.position),
      asc(site.name),
      asc(activity.position),
      asc(activity.name),
      asc(activity.id),
    );
}

/**
 * Those of one site, or the one activity, as an address asks for them; all of them when it asks for none.
 * @throws DomainError "not-found" for a site or an activity that is not among them.
 */
export function chooseActivities(
  activities: readonly DeskActivity[],
  { etablissement, prestation }: { etablissement?: string | undefined; prestation?: string | undefined },
): DeskActivity[] {
  const chosen = activities.filter(
    ({ id, siteId }) => (!etablissement || siteId === etablissement) && (!prestation || id === prestation),
  );
  if (chosen.length === 0 && (etablissement || prestation)) throw new DomainError("not-found");
  return chosen;
}
