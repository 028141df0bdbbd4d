import type { Temporal } from "temporal-polyfill";
import { civilHour, longDate, longSpan, numericDate, shortWeekday, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { CollectedList } from "./collect-list";
import { groupByClass } from "./group-by-class";
import type { DeskActivity } from "./list-activities";
import type { ExpectedPlace } from "./list-expected";
import type { PrintChild, PrintList, PrintSheet } from "./list-view";
import { sayNotes } from "./present-day-activity";

const t = translatorOf("deskReservations");

/** A list in words, an activity a sheet. Of a week, the days from Monday to Friday and those on which somebody comes. */
export function presentList({ commune, at, dates, activities, places, of }: CollectedList): PrintList {
  const days = shownDays(dates, places);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new RangeError("A list is of a day at least.");
  return {
    commune: commune.name,
    title: of.activity === null ? of.site : titleOf(of.activity, of.site),
    period: days.length > 1 ? longSpan(first, last) : longDate(first),
    printed: t("print.printed", { at: stampIn(at, commune.timeZone) }),
    sheets: activities.map((activity) => {
      const own = places.filter(({ activityId }) => activityId === activity.id);
      return presentSheet(activity, days, own);
    }),
  };
}

const titleOf = (name: string, site: string) => t("print.title", { name, site });

function shownDays(dates: readonly Temporal.PlainDate[], places: readonly ExpectedPlace[]) {
  if (dates.length === 1) return [...dates];
  const used = new Set(places.map(({ date }) => date.toString()));
  return dates.filter((date) => date.dayOfWeek <= 5 || used.has(date.toString()));
}

function presentSheet(
  { id, name, site, siteId, startsAt, endsAt }: DeskActivity,
  days: readonly Temporal.PlainDate[],
  places: readonly ExpectedPlace[],
): PrintSheet {
  const children = groupBy(places, ({ childId }) => childId);
  const firsts = [...children.values()].flatMap(([first]) => first ?? []);
  return {
    id,
    title: titleOf(name, site),
    hours: t("hours", { from: civilHour(startsAt), until: civilHour(endsAt) }),
    days: days.map((day) => ({ iso: day.toString(), short: `${shortWeekday(day.dayOfWeek)} ${day.day}` })),
    classes: groupByClass(firsts, siteId).map(({ name: className, pupils }) => ({
      name: className,
      children: pupils.map((pupil) => presentChild(pupil, days, children.get(pupil.childId) ?? [])),
    })),
    count: t("children", { count: firsts.length }),
    perDay: days.map((day) => places.filter(({ date }) => date.equals(day)).length),
  };
}

function presentChild(
  pupil: ExpectedPlace,
  days: readonly Temporal.PlainDate[],
  places: readonly ExpectedPlace[],
): PrintChild {
  return {
    id: pupil.childId,
    name: `${pupil.lastName} ${pupil.firstName}`,
    level: pupil.level ?? "",
    born: numericDate(pupil.birthDate),
    days: days.map((day) => places.some(({ date }) => date.equals(day))),
    notes: [...new Set(places.flatMap(sayNotes))],
  };
}
