import { and, asc, eq, exists, isNotNull, isNull, or, sql } from "drizzle-orm";
import { child, newsAudience, site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { AudienceChoice } from "./views";

/**
 * For whom a post may be: the schools, then the centres, by name, each with its classes. An archived one is still there
 * where a post is for it: saving that post again must not take it away. @throws DomainError "forbidden"
 */
export async function listAudiences(ctx: StaffContext): Promise<AudienceChoice[]> {
  authorize(ctx, "news.write");
  const addressed = ctx.tx
    .select({ one: sql`1` })
    .from(newsAudience)
    .where(and(eq(newsAudience.communeId, ctx.commune.id), eq(newsAudience.siteId, site.id)));
  const [sites, classes] = await Promise.all([
    ctx.tx
      .select({ siteId: site.id, name: site.name, kind: site.kind })
      .from(site)
      .where(and(eq(site.communeId, ctx.commune.id), or(isNull(site.archivedAt), exists(addressed))))
      .orderBy(asc(site.name), asc(site.id)),
    ctx.tx
      .selectDistinct({ siteId: child.schoolId, className: child.className })
      .from(child)
      .where(and(eq(child.communeId, ctx.commune.id), isNotNull(child.className)))
      .orderBy(asc(child.className)),
  ]);
  const schoolsFirst = [...sites].sort((a, b) => Number(a.kind === "centre") - Number(b.kind === "centre"));
  return schoolsFirst.map(({ siteId, name }) => ({
    siteId,
    name,
    classes: classes.flatMap((one) => (one.siteId === siteId && one.className ? [one.className] : [])),
  }));
}
