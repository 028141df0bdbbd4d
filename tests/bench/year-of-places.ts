import type {
  ActivityRelation,
  DatedRule,
  DeadlineRule,
  RuledActivity,
} from "@/lib/catalogue/rules/regulation";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import type { DeciderFacts, PlaceStatus } from "@/lib/reservations/rules/decider";
import { dated, day, daysBefore, ERAGNY, THE_20TH, VAILHAUQUES } from "@/tests/catalogue/regulations";
import { NOW } from "./scene";

const FIRST_DAY = "2026-09-01";
const DAYS = 250;
const CHILD = "0198f3a2-7c41-7d20-9a51-6f2b8c0e4d17";
/** As long as the ids of the database. */
const [MIDI, MEAL, STUDY, EVENING] = ["b1", "b2", "b3", "b4"].map(
  (end) => `0198f3a2-7c41-7d20-9a51-6f2b8c0e4d${end}`,
) as [string, string, string, string];
const AUDIENCE = { minAge: 3, maxAge: 11, levels: ["CP", "CE1"] };

/** One year of one child: what is known of it, and 250 days, Monday to Friday, of four activities. */
export interface YearOfPlaces {
  facts: DeciderFacts;
  places: PlaceStatus[];
}

/**
 * Rules of four kinds, two of the activities going together and two never; days that are free, reserved and
 * asked for in turn. Every date is a new object each time, as in rows just read.
 */
export function openYear(): YearOfPlaces {
  const activities = [
    ruled(MIDI, daysBefore(2, "12:00", "working"), { cancellation: daysBefore(1, "10:00", "service") }),
    ruled(MEAL, VAILHAUQUES, { late: { kind: "accepted", surcharge: "majoration de 1 €" } }, [
      { kind: "requires", activityId: MIDI, name: "midi" },
    ]),
    ruled(STUDY, ERAGNY, { weeklyMaximum: 4 }),
    ruled(EVENING, THE_20TH, { cancellation: daysBefore(8, "18:00", "calendar") }, [
      { kind: "excludes", activityId: STUDY, name: "étude" },
    ]),
  ];
  const places = activities.flatMap(({ id }) =>
    Array.from({ length: DAYS }, (_, index) => placeOn(id, index)),
  );
  return {
    facts: {
      now: NOW,
      timeZone: "Europe/Paris",
      children: [{ id: CHILD, birthDate: day("2020-02-29"), level: "CP" }],
      activities,
      enrolments: activities.map(({ id }) => ({
        childId: CHILD,
        activityId: id,
        startsOn: day(FIRST_DAY),
        endsOn: day("2027-08-31"),
      })),
      schoolHolidays: shippedSchoolHolidays().filter(({ zone }) => zone === "B"),
      closures: [
        {
          from: day("2026-10-05"),
          until: day("2026-10-07"),
          label: "Travaux",
          siteId: null,
          activityId: null,
        },
      ],
      held: places
        .filter(({ reservedBy, line }) => reservedBy || line)
        .map((place) => ({ ...place, attended: false })),
    },
    places,
  };
}

function ruled(
  id: string,
  booking: DeadlineRule,
  more: Partial<DatedRule>,
  relations: readonly ActivityRelation[] = [],
): RuledActivity {
  return {
    id,
    siteId: "école",
    name: id,
    startsAt: "11:30",
    endsAt: "13:30",
    schedule: { weekdays: [1, 2, 3, 4, 5], season: "term" },
    audience: AUDIENCE,
    rules: [
      dated(daysBefore(1, "12:00", "calendar")),
      dated(booking, { ...more, validFrom: day(FIRST_DAY) }),
    ],
    windows: [],
    relations,
  };
}

/** The place of the nth day of the year from Monday to Friday. */
function placeOn(activityId: string, index: number): PlaceStatus {
  const first = day(FIRST_DAY);
  const sinceMonday = index + first.dayOfWeek - 1;
  const days = Math.floor(sinceMonday / 5) * 7 + (sinceMonday % 5) - (first.dayOfWeek - 1);
  const turn = index % 8;
  return {
    childId: CHILD,
    activityId,
    date: first.add({ days }),
    opening: { capacity: 100, taken: 40 },
    reservedBy: turn < 2 ? "us" : null,
    attendance: null,
    line: turn === 0 ? "cancel" : turn === 2 ? "book" : null,
  };
}
