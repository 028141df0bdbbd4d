import { and, eq, exists, gte, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { activity, child, enrolment, householdChild, newsAudience, newsItem } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";

/**
 * The condition under which a family may read a post, and have its files: published, its instant come, and for
 * everyone or for one of the household's children. A class is for its own children; a school or a centre is for those
 * who are its pupils or enrolled, now or later, in one of its activities.
 */
export function shownToFamily(ctx: FamilyContext): SQL | undefined {
  return and(
    eq(newsItem.communeId, ctx.commune.id),
    eq(newsItem.state, "published"),
    lte(newsItem.publishAt, ctx.now),
    or(eq(newsItem.forEveryone, true), exists(childrenAddressed(ctx))),
  );
}

function childrenAddressed(ctx: FamilyContext) {
  return ctx.tx
    .select({ one: sql`1` })
    .from(newsAudience)
    .innerJoin(householdChild, eq(householdChild.communeId, newsAudience.communeId))
    .innerJoin(
      child,
      and(eq(child.communeId, householdChild.communeId), eq(child.id, householdChild.childId)),
    )
    .where(
      and(
        eq(newsAudience.communeId, ctx.commune.id),
        eq(newsAudience.communeId, newsItem.communeId),
        eq(newsAudience.newsId, newsItem.id),
        eq(householdChild.householdId, ctx.actor.householdId),
        or(
          and(
            eq(child.schoolId, newsAudience.siteId),
            or(eq(newsAudience.className, ""), eq(newsAudience.className, child.className)),
          ),
          and(eq(newsAudience.className, ""), exists(enrolmentsThere(ctx))),
        ),
      ),
    );
}

function enrolmentsThere(ctx: FamilyContext) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  return ctx.tx
    .select({ one: sql`1` })
    .from(enrolment)
    .innerJoin(
      activity,
      and(eq(activity.communeId, enrolment.communeId), eq(activity.id, enrolment.activityId)),
    )
    .where(
      and(
        eq(enrolment.communeId, ctx.commune.id),
        eq(enrolment.communeId, child.communeId),
        eq(enrolment.childId, child.id),
        eq(activity.siteId, newsAudience.siteId),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, today)),
      ),
    );
}
