import { and, asc, eq, isNull } from "drizzle-orm";
import { activity, site } from "@/db/schema";
import { nameScope } from "@/lib/catalogue/holidays/list-closures";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { translatorOf } from "@/lib/i18n/translator";
import type { ClosureForm } from "./views";

const t = translatorOf("deskCalendar");

/** Whom a closure concerns: one site, one activity, or neither: the whole commune. */
export interface Scope {
  siteId: string | null;
  activityId: string | null;
}

/** Reads what `scopeField` has let through. */
export function readScope(value: string): Scope {
  const [kind, id = null] = value.split(":");
  return {
    siteId: kind === "etablissement" ? id : null,
    activityId: kind === "prestation" ? id : null,
  };
}

/** The name of what it concerns. @throws DomainError "site-not-found", "closure-activity-gone" */
export async function findScope(ctx: StaffContext, { siteId, activityId }: Scope): Promise<string> {
  if (activityId) {
    const [found] = await ctx.tx
      .select({ activity: activity.name, site: site.name })
      .from(activity)
      .innerJoin(site, and(eq(site.communeId, activity.communeId), eq(site.id, activity.siteId)))
      .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, activityId)));
    if (!found) throw new DomainError("closure-activity-gone");
    return nameScope(found);
  }
  if (!siteId) return nameScope({ site: null, activity: null });
  const [found] = await ctx.tx
    .select({ site: site.name })
    .from(site)
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.id, siteId)));
  if (!found) throw new DomainError("site-not-found");
  return nameScope({ ...found, activity: null });
}

/** What one may choose, site by site in the commune's order; one statement. */
export async function listScopes(ctx: StaffContext): Promise<ClosureForm["choices"]> {
  const rows = await ctx.tx
    .select({ siteId: site.id, site: site.name, activityId: activity.id, activity: activity.name })
    .from(site)
    .leftJoin(
      activity,
      and(eq(activity.communeId, site.communeId), eq(activity.siteId, site.id), isNull(activity.archivedAt)),
    )
    .where(and(eq(site.communeId, ctx.commune.id), isNull(site.archivedAt)))
    .orderBy(
      asc(site.position),
      asc(site.name),
      asc(activity.position),
      asc(activity.name),
      asc(activity.id),
    );
  const sites = new Map(rows.map((row) => [`etablissement:${row.siteId}`, row.site]));
  return {
    whole: { value: "commune", label: t("closures.whole") },
    sites: [...sites].map(([value, label]) => ({ value, label })),
    activities: rows.flatMap(({ activityId, activity, site }) =>
      activityId ? [{ value: `prestation:${activityId}`, label: nameScope({ site, activity }) }] : [],
    ),
  };
}
