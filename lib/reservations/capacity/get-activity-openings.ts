import { authorize, isAllowed } from "@/lib/accounts/permissions";
import { listStandingOpenings } from "@/lib/catalogue/openings/list-standing-openings";
import { loadServiceYears, type ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { drawMonths } from "./draw-months";
import type { ActivityOpenings } from "./views";
import { listYears, yearOf } from "./year-of";

const t = translatorOf("openings");

/**
 * The year of one activity, month by month: what is open, how full it is, why the rest is closed. The present school
 * year unless one is asked for. Three statements. @throws DomainError "forbidden", "not-found"
 */
export async function getActivityOpenings(
  ctx: StaffContext,
  activityId: string,
  { annee }: { annee?: number },
): Promise<ActivityOpenings> {
  authorize(ctx, "catalogue.read");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const year = yearOf(ctx.commune, today, annee);
  const [activity] = await loadServiceYears(ctx, year, { activityIds: [activityId], archivedToo: true });
  if (!activity) throw new DomainError("not-found");
  const openings = (await listStandingOpenings(ctx, [activityId], year)).get(activityId) ?? [];
  return {
    id: activity.id,
    name: activity.name,
    site: activity.site,
    archived: activity.archived,
    usual: sayUsual(activity),
    capacity: activity.capacity,
    year: year.number,
    years: listYears(ctx.commune, today, year),
    months: drawMonths(activity, year, openings, today),
    ahead: year.ahead && { from: year.ahead.from.toString(), until: year.ahead.until.toString() },
    editable: isAllowed(ctx.actor.role, "openings.change"),
  };
}

/** "24 places, 40 le mercredi" */
function sayUsual({ capacity, weekdayCapacities }: ServiceYear): string {
  const own = Object.entries(weekdayCapacities)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([weekday, places]) =>
      t("onWeekday", { places: String(places), weekday: weekdayName(Number(weekday)) }),
    );
  return [t("places", { count: capacity }), ...own].join(", ");
}
