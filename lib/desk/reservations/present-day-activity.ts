import type { Temporal } from "temporal-polyfill";
import type { Closure } from "@/lib/catalogue/rules/service-calendar";
import { civilHour, numericDate } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { wholeYearsBetween } from "@/lib/time/civil-date";
import { computeStaffNeeded } from "../rules/compute-staff-needed";
import { groupByClass } from "./group-by-class";
import type { DeskActivity } from "./list-activities";
import type { ExpectedPlace } from "./list-expected";
import type { OpeningFill } from "./list-fills";
import { presentFill } from "./present-fill";
import type { DayActivity } from "./views";

const t = translatorOf("deskReservations");
/** The age at which the ratio changes, in whole years. */
const OLD = 6;

interface DayFacts {
  day: Temporal.PlainDate;
  fill: OpeningFill | null;
  /** Why it is closed, or has been declared closed since it was opened. */
  closure: Closure | null;
  expected: readonly ExpectedPlace[];
}

/** One activity's day in words. */
export function presentDayActivity(
  activity: DeskActivity,
  { day, fill, closure, expected }: DayFacts,
): DayActivity {
  const { id, name, siteId, site, startsAt, endsAt } = activity;
  const classes = groupByClass(expected, siteId);
  return {
    id,
    name,
    siteId,
    site,
    hours: t("hours", { from: civilHour(startsAt), until: civilHour(endsAt) }),
    fill: fill && presentFill(fill),
    closed: sayClosed(fill, closure),
    classes: classes.map(({ name: className, pupils }) => ({
      name: className,
      children: pupils.map((place) => ({
        id: place.childId,
        name: `${place.lastName} ${place.firstName}`,
        level: place.level ?? "",
        born: numericDate(place.birthDate),
        notes: sayNotes(place),
      })),
    })),
    levels: countLevels(classes.flatMap(({ pupils }) => pupils)),
    count: t("children", { count: expected.length }),
    ages: expected.length > 0 ? sayAges(activity, day, expected) : null,
  };
}

function sayClosed(fill: OpeningFill | null, closure: Closure | null): string | null {
  if (closure?.label) return t("closedFor", { label: closure.label });
  if (closure) return t("neverOpen");
  return fill ? null : t("unopened");
}

/** What a list says beside a child's name; nothing of its health. */
export function sayNotes({ household, surcharge }: Pick<ExpectedPlace, "household" | "surcharge">): string[] {
  return [
    ...(household ? [t("bookedBy", { household })] : []),
    ...(surcharge ? [t("surcharge", { surcharge })] : []),
  ];
}

/** "12 CP", in the order in which the classes come. */
function countLevels(places: readonly Pick<ExpectedPlace, "level">[]): string[] {
  const counts = new Map<string, number>();
  for (const { level } of places) {
    const name = level || t("noLevel");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([level, count]) => t("ofLevel", { count: String(count), level }));
}

function sayAges(
  { startsAt, endsAt, season }: DeskActivity,
  day: Temporal.PlainDate,
  expected: readonly ExpectedPlace[],
): { groups: string; staff: string } {
  const young = expected.filter(({ birthDate }) => wholeYearsBetween(birthDate, day) < OLD).length;
  const old = expected.length - young;
  const { adults, ratio } = computeStaffNeeded(
    { young, old },
    // Of one that runs all year the stricter count holds.
    { minutes: minutesOf(endsAt) - minutesOf(startsAt), inHolidays: season !== "term" },
  );
  return {
    groups: t("ages", { young: String(young), old: String(old) }),
    staff: t("staff", { count: adults, young: String(ratio.young), old: String(ratio.old) }),
  };
}

/** Of a civil "HH:MM", since midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
