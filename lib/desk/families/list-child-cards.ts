import { and, asc, eq, gte, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { activity, child, enrolment, householdChild, reservation, site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { civilDateAt } from "@/lib/time/zone";
import { placeOf } from "./load-families";
import type { ChildCard } from "./views";

const t = translatorOf("families");

/** The children of a household: their class, what they are enrolled in, and how much this household has reserved. */
export async function listChildCards(ctx: StaffContext, householdId: string): Promise<ChildCard[]> {
  const rows = await findChildren(ctx, householdId);
  return [...groupBy(rows, ({ id }) => id).values()].flatMap((lines) => {
    const [row] = lines;
    if (!row) return [];
    return {
      id: row.id,
      name: `${row.firstName} ${row.lastName}`,
      place: placeOf(row),
      born: numericDate(row.birthDate),
      enrolments: lines.flatMap(presentEnrolment),
      upcoming: row.upcoming,
      otherHouseholdId: row.otherHouseholdId,
    };
  });
}

type Found = Awaited<ReturnType<typeof findChildren>>[number];

function presentEnrolment({ enrolled, activity, where }: Found): ChildCard["enrolments"] {
  if (!enrolled || activity === null || where === null) return [];
  const { id, startsOn, endsOn } = enrolled;
  const from = numericDate(startsOn);
  const span = endsOn
    ? t("file.sinceUntil", { from, until: numericDate(endsOn) })
    : t("file.since", { from });
  return [{ id, activity, site: where, span }];
}

/** A line for each enrolment that lasts or is to come, one at the least for each child. */
function findChildren(ctx: StaffContext, householdId: string) {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const home = householdChild;
  const other = alias(householdChild, "other_home");
  const place = alias(site, "place");
  return ctx.tx
    .select({
      id: child.id,
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      level: child.level,
      className: child.className,
      school: site.name,
      otherHouseholdId: other.householdId,
      enrolled: { id: enrolment.id, startsOn: enrolment.startsOn, endsOn: enrolment.endsOn },
      activity: activity.name,
      where: place.name,
      upcoming: sql<number>`(select count(*)::int from ${reservation}
        where ${reservation.communeId} = ${home.communeId} and ${reservation.householdId} = ${home.householdId}
          and ${reservation.childId} = ${home.childId} and ${reservation.status} = 'reserved'
          and ${reservation.serviceDate} >= ${today.toString()}::date)`,
    })
    .from(home)
    .innerJoin(child, and(eq(child.communeId, home.communeId), eq(child.id, home.childId)))
    .innerJoin(site, and(eq(site.communeId, child.communeId), eq(site.id, child.schoolId)))
    .leftJoin(
      other,
      and(
        eq(other.communeId, home.communeId),
        eq(other.childId, home.childId),
        ne(other.householdId, home.householdId),
      ),
    )
    .leftJoin(
      enrolment,
      and(
        eq(enrolment.communeId, child.communeId),
        eq(enrolment.childId, child.id),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, today)),
      ),
    )
    .leftJoin(
      activity,
      and(eq(activity.communeId, enrolment.communeId), eq(activity.id, enrolment.activityId)),
    )
    .leftJoin(place, and(eq(place.communeId, activity.communeId), eq(place.id, activity.siteId)))
    .where(and(eq(home.communeId, ctx.commune.id), eq(home.householdId, householdId)))
    .orderBy(
      asc(child.firstName),
      asc(child.id),
      asc(activity.position),
      asc(activity.name),
      asc(enrolment.startsOn),
    );
}
