import { and, eq, exists, gte, isNotNull, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import {
  activity,
  commune,
  communeHoliday,
  guardian,
  household,
  newsItem,
  oneTimeLink,
  opening,
  regulation,
  schoolHoliday,
  site,
  staff,
} from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { type FirstSteps, STEPS, type StepKey } from "./views";

/** So long before a school year begins, its calendar is the one that matters. */
const AHEAD = { months: 2 };

/** Without these nothing can be booked. */
const ESSENTIAL: ReadonlySet<StepKey> = new Set([
  "commune",
  "calendar",
  "sites",
  "regulations",
  "activities",
  "openings",
]);

/**
 * What an empty commune still lacks, step by step, in one statement: the first six before anything can be booked, the
 * others when there is time. @throws DomainError "forbidden"
 */
export async function getFirstSteps(ctx: StaffContext): Promise<FirstSteps> {
  authorize(ctx, "commune.change");
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const year = schoolYearOf(today.add(AHEAD), ctx.commune.schoolYearMonth);
  const done = await findDone(ctx, { today, year });
  const steps = STEPS.map((key) => ({ key, done: done[key], essential: ESSENTIAL.has(key) }));
  return {
    steps,
    left: steps.filter((step) => step.essential && !step.done).length,
    schoolYear:
      year.from.year === year.until.year ? `${year.from.year}` : `${year.from.year}-${year.until.year}`,
  };
}

interface Times {
  today: Temporal.PlainDate;
  year: { from: Temporal.PlainDate; until: Temporal.PlainDate };
}

async function findDone(ctx: StaffContext, { today, year }: Times): Promise<Record<StepKey, boolean>> {
  const { id, schoolZone } = ctx.commune;
  const some = (table: PgTable, where: SQL | undefined) =>
    sql<boolean>`${exists(ctx.tx.select({ one: sql`1` }).from(table).where(where))}`;
  const ownYear = and(
    eq(communeHoliday.communeId, id),
    eq(communeHoliday.withdrawn, false),
    gte(communeHoliday.from, year.from),
    lte(communeHoliday.from, year.until),
  );
  const zoneYear = and(
    eq(schoolHoliday.zone, schoolZone),
    gte(schoolHoliday.from, year.from),
    lte(schoolHoliday.from, year.until),
  );
  const invited = and(eq(oneTimeLink.communeId, id), eq(oneTimeLink.purpose, "guardian-invitation"));
  const [done] = await ctx.tx
    .select({
      // The first saving of its form says that somebody has looked at it.
      commune: sql<boolean>`${or(gte(commune.version, 2), isNotNull(commune.contactPhone))}`,
      calendar: sql<boolean>`(${some(communeHoliday, ownYear)} or ${some(schoolHoliday, zoneYear)})`,
      sites: some(site, and(eq(site.communeId, id), isNull(site.archivedAt))),
      regulations: some(regulation, and(eq(regulation.communeId, id), isNull(regulation.archivedAt))),
      activities: some(activity, and(eq(activity.communeId, id), isNull(activity.archivedAt))),
      openings: some(opening, and(eq(opening.communeId, id), gte(opening.serviceDate, today))),
      agents: some(staff, and(eq(staff.communeId, id), ne(staff.id, ctx.actor.staffId))),
      families: some(household, eq(household.communeId, id)),
      invitations: sql<boolean>`(${some(oneTimeLink, invited)} or ${some(
        guardian,
        and(eq(guardian.communeId, id), isNotNull(guardian.accountId)),
      )})`,
      news: some(newsItem, and(eq(newsItem.communeId, id), ne(newsItem.state, "draft"))),
    })
    .from(commune)
    .where(eq(commune.id, id));
  if (!done) throw new Error(`The commune ${ctx.commune.slug} is gone.`);
  return done;
}
