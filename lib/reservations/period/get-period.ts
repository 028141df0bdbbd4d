import { type CalendarStretch, loadCalendar } from "@/lib/catalogue/load-calendar";
import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import type { FamilyContext } from "@/lib/context";
import { listChildren } from "@/lib/households/list-children";
import { civilHour, shortWeekday, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { latest } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { describeRefusal } from "../places/describe-refusal";
import { findBookableSpan } from "../places/find-bookable-span";
import { listPlaces } from "../places/list-places";
import { type Custodians, isLeftToOther, loadCustodians } from "../places/load-custodians";
import { loadDecider } from "../places/load-decider";
import type { Span } from "../places/span";
import { presentChild } from "../planning/present-child";
import type { Decider, PlaceStatus } from "../rules/decider";
import { proposePeriods } from "../rules/propose-periods";
import type { PeriodWish } from "./schemas";
import type { PeriodBounds, PeriodView, ProfileGrid } from "./views";

const t = translatorOf("period");
/** Monday to Friday are always shown; the weekend where something opens on it. */
const SCHOOL_WEEK = [1, 2, 3, 4, 5];

/** What the wizard offers: from today to the last opening, and each child's weekdays × activities. */
export async function getPeriod(ctx: FamilyContext, wish: PeriodWish = "book"): Promise<PeriodView> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const [children, bookable] = await Promise.all([
    listChildren(ctx, ctx.actor.householdId),
    findBookableSpan(ctx),
  ]);
  const span = { from: today, until: latest(today, bookable?.until ?? today) };
  const [{ decider, enrolledOver }, stretches] = await Promise.all([
    loadDecider(ctx, children, span),
    loadCalendar(ctx, span),
  ]);
  const custodianOf = await loadCustodians(ctx, wish === "book" ? children : [], stretches);
  const offered = children.map((child) => ({ child, activities: enrolledOver(child.id, span) }));
  const places = await listPlaces(ctx, {
    childIds: children.map((child) => child.id),
    activityIds: [...new Set(offered.flatMap(({ activities }) => activities.map(({ id }) => id)))],
    ...span,
  });
  const opened = new Set(places.map((place) => place.date.dayOfWeek));
  const weekdays = [...SCHOOL_WEEK, ...[6, 7].filter((weekday) => opened.has(weekday))];
  return {
    wish,
    bounds: presentBounds(span, stretches, ctx.commune.schoolYearMonth),
    weekdays: weekdays.map((weekday) => ({
      weekday,
      short: shortWeekday(weekday).slice(0, 3).toUpperCase(),
      long: weekdayName(weekday),
    })),
    grids: offered.map(({ child, activities }, index) => ({
      child: presentChild(child, index),
      activities: activities.map((activity) =>
        presentActivity(activity, weekdays, {
          places: places.filter((place) => place.childId === child.id && place.activityId === activity.id),
          count: (these) =>
            wish === "book"
              ? countOpen(these, { decider, custodianOf, timeZone: ctx.commune.timeZone })
              : countHeld(these, decider, ctx.commune.timeZone),
        }),
      ),
    })),
  };
}

function presentBounds(span: Span, stretches: readonly CalendarStretch[], yearMonth: number): PeriodBounds {
  const holidays = stretches.filter((stretch) => stretch.kind === "school-holiday");
  const proposals = proposePeriods(span, holidays, yearMonth);
  const year = proposals.find(({ id }) => id === "year");
  return {
    earliest: span.from.toString(),
    latest: span.until.toString(),
    from: span.from.toString(),
    until: (year?.until ?? span.until).toString(),
    shortcuts: proposals.map(({ id, from, until }) => ({
      id,
      label: t(`shortcut.${id}`),
      from: from.toString(),
      until: until.toString(),
    })),
  };
}

function presentActivity(
  activity: RuledActivity,
  weekdays: readonly number[],
  { places, count }: { places: readonly PlaceStatus[]; count: (places: readonly PlaceStatus[]) => Count },
): ProfileGrid["activities"][number] {
  return {
    activityId: activity.id,
    name: activity.name,
    hours: `${civilHour(activity.startsAt)} – ${civilHour(activity.endsAt)}`,
    weekdays: weekdays.map((weekday) => ({
      weekday,
      ...count(places.filter((place) => place.date.dayOfWeek === weekday)),
    })),
  };
}

interface Count {
  openDays: number;
  note: string;
}

/** Days of a weekday that can be asked for; when there is none, why the last of them cannot. */
function countOpen(
  places: readonly PlaceStatus[],
  { decider, custodianOf, timeZone }: { decider: Decider; custodianOf: Custodians; timeZone: string },
): Count {
  let openDays = 0;
  let refusal: Parameters<typeof describeRefusal>[0] = {
    code: "activity-closed",
    closure: { kind: "outside-schedule", label: null },
  };
  for (const place of places) {
    if (place.reservedBy === "us") {
      refusal = { code: "already-reserved" };
      continue;
    }
    const { booking } = decider.decide(place, decider.onceTogether(place));
    if (isLeftToOther(place, booking, custodianOf)) refusal = { code: "other-custody" };
    else if (booking.kind === "allowed") openDays += 1;
    else refusal = booking.refusal;
  }
  return { openDays, note: openDays > 0 ? "" : describeRefusal(refusal, timeZone) };
}

/** Days of a weekday that can be cancelled; when there is none, why the last of them cannot. */
function countHeld(places: readonly PlaceStatus[], decider: Decider, timeZone: string): Count {
  let openDays = 0;
  let note = t("nothingHeld");
  for (const place of places) {
    const { cancellation } = decider.decide(place, decider.onceReleased(place));
    if (cancellation?.kind === "allowed") openDays += 1;
    else if (cancellation) note = describeRefusal(cancellation.refusal, timeZone);
  }
  return { openDays, note: openDays > 0 ? "" : note };
}
