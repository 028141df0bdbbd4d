import { and, asc, eq, gte } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { opening } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import { type GovernedActivity, loadGoverned } from "@/lib/catalogue/regulations/load-governed";
import { getRegulationRow } from "@/lib/catalogue/regulations/take-regulation";
import type { StaffContext } from "@/lib/context";
import { longDate, longDay } from "@/lib/i18n/format-date";
import { eachDate, parseCivilDate } from "@/lib/time/civil-date";
import { civilDateAt, instantAt } from "@/lib/time/zone";
import { LOOK_BACK_DAYS } from "../rules/compute-deadline";
import { computeTimeline } from "../rules/compute-timeline";
import { cutTimeline } from "../rules/cut-timeline";
import { createLimits } from "../rules/limits";
import { nameActivity } from "./check-rule";
import { describeTimeline } from "./describe-timeline";
import { saySegments } from "./say-segments";
import type { BenchSearch } from "./schemas";
import type { BenchView } from "./views";

/** The line begins so many days before its first limit, and is no longer than a year. */
const DAYS_BEFORE = 2;
const LONGEST_DAYS = 366;
const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * "C’est lundi 14 h, puis-je réserver mardi ?" The life of one service day of an activity under the regulation, every
 * stretch of it decided, around a moment of the commune's clocks. Without more it is the next open day of the first
 * activity, now. Null when no activity is under the regulation. Six statements.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getBench(
  ctx: StaffContext,
  id: string,
  asked: BenchSearch,
): Promise<{ regulation: { id: string; name: string }; bench: BenchView | null }> {
  authorize(ctx, "catalogue.read");
  const { name } = await getRegulationRow(ctx, id);
  const regulation = { id, name };
  const { activities } = await loadGoverned(ctx, id);
  const activity = activities.find((one) => one.id === asked.prestation) ?? activities[0];
  if (!activity || activity.rules.length === 0) return { regulation, bench: null };
  const { timeZone } = ctx.commune;
  const date = parseCivilDate(asked.jour) ?? (await findNextDay(ctx, activity));
  const moment = momentOf(asked.moment, timeZone) ?? ctx.now;
  const calendar = await loadServiceCalendar(ctx, activity, date);
  // A day that was opened beats the schedule and the holidays, for families as well.
  const closureOn = (await isOpen(ctx, activity, date)) ? calendar.declaredOn : calendar.closureOn;
  const timeline = computeTimeline(
    { activity, date, calendar: { ...calendar, closureOn }, timeZone },
    moment,
  );
  const words = describeTimeline(timeline, timeZone);
  const ends = endsOfLine(timeline.limits, moment);
  const minute = Math.floor(moment.epochMilliseconds / MINUTE_MS) * MINUTE_MS;
  const local = moment.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return {
    regulation,
    bench: {
      regulation,
      timeZone,
      activities: activities.map((one) => ({ id: one.id, name: nameActivity(one) })),
      activityId: activity.id,
      date: date.toString(),
      dayName: longDate(date),
      closed: words.closed,
      standing: words.standing,
      rules: words.rules,
      limits: words.limits.map(({ sentence }, index) => ({
        at: timeline.limits[index]?.at.epochMilliseconds ?? 0,
        sentence,
      })),
      segments: saySegments(cutTimeline(timeline.limits, ends), words.closed),
      moment: Math.max(ends.first, minute),
      ...ends,
      days: nameDays(ends, timeZone),
      momentField: local.toString({ smallestUnit: "minute" }),
    },
  };
}

function momentOf(typed: string | undefined, timeZone: string): Temporal.Instant | null {
  const day = parseCivilDate(typed?.slice(0, 10));
  return day && typed ? instantAt(day, typed.slice(11, 16), timeZone) : null;
}

async function findNextDay(ctx: StaffContext, { id }: GovernedActivity): Promise<Temporal.PlainDate> {
  const tomorrow = civilDateAt(ctx.now, ctx.commune.timeZone).add({ days: 1 });
  const [next] = await ctx.tx
    .select({ date: opening.serviceDate })
    .from(opening)
    .where(
      and(
        eq(opening.communeId, ctx.commune.id),
        eq(opening.activityId, id),
        gte(opening.serviceDate, tomorrow),
      ),
    )
    .orderBy(asc(opening.serviceDate))
    .limit(1);
  return next?.date ?? tomorrow;
}

async function isOpen(
  ctx: StaffContext,
  { id }: GovernedActivity,
  date: Temporal.PlainDate,
): Promise<boolean> {
  const found = await ctx.tx
    .select({ date: opening.serviceDate })
    .from(opening)
    .where(
      and(eq(opening.communeId, ctx.commune.id), eq(opening.activityId, id), eq(opening.serviceDate, date)),
    );
  return found.length > 0;
}

async function loadServiceCalendar(ctx: StaffContext, activity: GovernedActivity, date: Temporal.PlainDate) {
  const stretches = await loadCalendar(ctx, { from: date.subtract({ days: LOOK_BACK_DAYS }), until: date });
  return createLimits({
    timeZone: ctx.commune.timeZone,
    publicHolidays: ctx.commune.publicHolidays,
    schoolHolidays: stretches.filter(({ kind }) => kind === "school-holiday"),
    closures: stretches.filter(({ kind }) => kind === "closure"),
  }).calendarOf(activity);
}

/** Whole quarters of an hour: from before the first limit, and the moment asked for, to a while after the last. */
function endsOfLine(
  limits: readonly { at: Temporal.Instant }[],
  moment: Temporal.Instant,
): { first: number; last: number } {
  const moments = [...limits.map(({ at }) => at), moment].map((at) => at.epochMilliseconds);
  const day = 24 * 4 * QUARTER_MS;
  const last = Math.ceil(Math.max(...moments) / QUARTER_MS + 8) * QUARTER_MS;
  const first = Math.floor(Math.min(...moments) / QUARTER_MS) * QUARTER_MS - DAYS_BEFORE * day;
  return { first: Math.max(first, last - LONGEST_DAYS * day), last };
}

function nameDays({ first, last }: { first: number; last: number }, timeZone: string) {
  const dayOf = (at: number) => civilDateAt(Temporal.Instant.fromEpochMilliseconds(at), timeZone);
  return [...eachDate(dayOf(first), dayOf(last))].map((date) => ({
    at: instantAt(date, "00:00", timeZone).epochMilliseconds,
    name: longDay(date),
  }));
}
