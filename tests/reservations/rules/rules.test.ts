import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { shippedSchoolHolidays } from "@/lib/communes/school-holidays";
import { momentIn, shortDay } from "@/lib/i18n/format-date";
import { applyProfile } from "@/lib/reservations/rules/apply-profile";
import { computeDeadline } from "@/lib/reservations/rules/compute-deadline";
import { decideBooking } from "@/lib/reservations/rules/decide-booking";
import { createDecider } from "@/lib/reservations/rules/decider";
import type { BookingFacts } from "@/lib/reservations/rules/facts";
import { foldDates } from "@/lib/reservations/rules/fold-dates";
import { projectState } from "@/lib/reservations/rules/project-state";

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(text);
const PARIS = "Europe/Paris";
const schoolHolidays = shippedSchoolHolidays().filter((holiday) => holiday.zone === "B");
const weekdays = [1, 2, 4, 5];
const calendar = buildServiceCalendar({ weekdays, season: "term" }, { schoolHolidays, closures: [] });
const daysBefore = (
  days: number,
  time: string,
  counting: "calendar" | "working" | "service",
): DeadlineRule => ({
  kind: "days-before",
  days,
  time,
  counting,
});

describe("the deadline", () => {
  it.each([
    ["the day before at noon", daysBefore(1, "12:00", "calendar"), "2024-05-24", "jeudi 23 mai à 12 h 00"],
    [
      "two working days, over a weekend",
      daysBefore(2, "12:00", "working"),
      "2024-05-28",
      "vendredi 24 mai à 12 h 00",
    ],
    [
      "two working days, over Whit Monday",
      daysBefore(2, "12:00", "working"),
      "2024-05-21",
      "jeudi 16 mai à 12 h 00",
    ],
    [
      "the last service day before the summer",
      daysBefore(1, "10:00", "service"),
      "2024-09-02",
      "vendredi 5 juillet à 10 h 00",
    ],
    ["never after the start", daysBefore(0, "18:00", "calendar"), "2024-05-24", "vendredi 24 mai à 11 h 45"],
    ["none: until it starts", { kind: "none" } as const, "2024-05-24", "vendredi 24 mai à 11 h 45"],
  ])("is %s", (_, rule, date, expected) => {
    const limit = computeDeadline(rule, { date: day(date), startsAt: "11:45" }, calendar, PARIS);
    expect(momentIn(limit, PARIS).replaceAll("\u00a0", " ")).toBe(expected);
  });

  it.each([
    [PARIS, "2024-04-01", "2024-03-31T10:00:00Z"],
    [PARIS, "2024-10-28", "2024-10-27T11:00:00Z"],
    ["Indian/Reunion", "2024-03-31", "2024-03-30T08:00:00Z"],
    ["America/Martinique", "2024-03-31", "2024-03-30T16:00:00Z"],
  ])("keeps the clock of %s around %s", (zone, date, expected) => {
    const limit = computeDeadline(
      daysBefore(1, "12:00", "calendar"),
      { date: day(date), startsAt: "18:00" },
      calendar,
      zone,
    );
    expect(limit.toString()).toBe(expected);
  });
});

const allowed: BookingFacts = {
  serviceDate: day("2024-05-24"),
  closure: null,
  audience: { minAge: 3, maxAge: 11, levels: ["CP", "CE1"] },
  birthDate: day("2018-01-01"),
  level: "CP",
  enrolments: [{ startsOn: day("2024-05-01"), endsOn: day("2024-07-05") }],
  missingPiece: null,
  windows: [],
  reservedByOtherHousehold: false,
  clash: null,
  lacks: null,
  weekly: null,
  deadline: at("2024-05-23T10:00:00Z"),
  late: { kind: "refused" },
  start: at("2024-05-24T09:45:00Z"),
  capacity: 24,
  taken: 23,
};

describe("the decision to book", () => {
  it.each([
    ["just before the deadline", "2024-05-23T09:59:59.999Z", "allowed"],
    ["at the deadline", "2024-05-23T10:00:00Z", "allowed"],
    ["just after the deadline", "2024-05-23T10:00:00.001Z", "refused"],
  ])("%s is %s", (_, now, kind) => {
    expect(decideBooking(allowed, at(now)).kind).toBe(kind);
  });

  const obstacles: [code: string, Partial<BookingFacts>][] = [
    ["activity-closed", { closure: { kind: "closure", label: "Grève" } }],
    ["too-old", { birthDate: day("2010-01-01") }],
    ["wrong-level", { level: "CM2" }],
    ["enrolment-ended", { enrolments: [{ startsOn: day("2024-01-01"), endsOn: day("2024-02-01") }] }],
    ["file-incomplete", { missingPiece: "assurance scolaire" }],
    ["window-not-open", { windows: [{ opensAt: at("2024-06-01T00:00:00Z"), closesAt: null }] }],
    ["reserved-by-other-household", { reservedByOtherHousehold: true }],
    ["deadline-passed", { deadline: at("2024-05-01T00:00:00Z") }],
    ["full", { taken: 24 }],
  ];
  it("names the first obstacle in the domain's order, whatever others there are", () => {
    fc.assert(
      fc.property(fc.subarray(obstacles, { minLength: 1 }), (some) => {
        const facts = Object.assign({}, allowed, ...some.map(([, change]) => change)) as BookingFacts;
        const decision = decideBooking(facts, at("2024-05-22T10:00:00Z"));
        expect(decision).toMatchObject({ kind: "refused", refusal: { code: some[0]?.[0] } });
      }),
    );
  });

  it("never turns a passed deadline into a place as time goes on", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), fc.nat(5000), (minutes, later) => {
        const now = allowed.deadline.add({ minutes });
        const then = now.add({ minutes: later });
        if (decideBooking(allowed, now).kind === "refused")
          expect(decideBooking(allowed, then).kind).toBe("refused");
      }),
    );
  });
});

describe("closures", () => {
  it("never make a bookable day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 330 }),
        (start, length, probe) => {
          const from = day("2024-09-01").add({ days: start });
          const closure = { from, until: from.add({ days: length }), label: "Travaux" };
          const more = buildServiceCalendar(
            { weekdays, season: "term" },
            { schoolHolidays, closures: [closure] },
          );
          const date = day("2024-09-01").add({ days: probe });
          if (calendar.closureOn(date)) expect(more.closureOn(date)).not.toBeNull();
        },
      ),
    );
  });
});

describe("folding", () => {
  it("makes a span of one run of days and gives the dates back", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 }),
        (offsets) => {
          const dates = offsets.map((days) => day("2024-05-20").add({ days }));
          const folded = foldDates(dates);
          const back = folded.kind === "dates" ? folded.dates.map(String) : [];
          if (folded.kind === "span") {
            for (
              let d = folded.from;
              Temporal.PlainDate.compare(d, folded.until) <= 0;
              d = d.add({ days: 1 })
            )
              back.push(d.toString());
          }
          expect(back).toEqual(dates.map(String).sort());
        },
      ),
    );
  });
  it("keeps Monday, Tuesday and Thursday as dates", () => {
    expect(foldDates([day("2024-05-27"), day("2024-05-28"), day("2024-05-30")]).kind).toBe("dates");
    expect(foldDates([day("2024-05-27"), day("2024-05-28")]).kind).toBe("span");
  });
});

describe("the ten states", () => {
  it("show what happened first, then what is asked, then what stands", () => {
    const booking = decideBooking(allowed, at("2024-05-22T10:00:00Z"));
    const cancellation = { kind: "allowed", deadline: allowed.deadline } as const;
    const base = {
      attendance: null,
      waitingDay: false,
      reserved: false,
      line: null,
      cancellation: null,
      booking,
    };
    const reserved = { ...base, reserved: true, cancellation };
    expect([
      projectState({ ...reserved, attendance: "excused", waitingDay: true }),
      projectState({ ...reserved, attendance: "excused", line: "cancel" }),
      projectState({ ...reserved, attendance: "absent" }),
      projectState({ ...reserved, attendance: "present", line: "cancel" }),
      projectState({ ...reserved, line: "cancel" }),
      projectState({ ...base, line: "book" }),
      projectState({ ...reserved, cancellation: { kind: "refused", refusal: { code: "nothing-reserved" } } }),
      projectState(reserved),
      projectState(base),
      projectState({ ...base, booking: { kind: "refused", refusal: { code: "not-enrolled" } } }),
    ]).toEqual([
      "waiting-day",
      "excused",
      "absent",
      "present",
      "cancel-requested",
      "book-requested",
      "reserved-locked",
      "reserved",
      "bookable",
      "not-bookable",
    ]);
  });
});

describe("worked example 1: the guide's own", () => {
  it("adds 64 dates from Friday 24 May to Friday 22 November", () => {
    const decider = createDecider({
      now: at("2024-05-22T14:29:00Z"),
      timeZone: PARIS,
      children: [{ id: "paul", birthDate: day("2020-01-01"), level: null }],
      activities: [
        {
          id: "midi",
          siteId: "ecole",
          name: "1/4 d’heures gratuit midi",
          startsAt: "11:30",
          endsAt: "11:45",
          schedule: { weekdays, season: "term" },
          audience: { minAge: null, maxAge: null, levels: null },
          windows: [],
          relations: [],
          rules: [
            {
              validFrom: day("2023-09-01"),
              booking: daysBefore(1, "12:00", "calendar"),
              cancellation: daysBefore(1, "12:00", "calendar"),
              late: { kind: "refused" },
              weeklyMaximum: null,
            },
          ],
        },
      ],
      enrolments: [{ childId: "paul", activityId: "midi", startsOn: day("2024-05-01"), endsOn: null }],
      schoolHolidays,
      closures: [],
    });
    const profile = { from: day("2024-05-22"), until: day("2024-11-22"), weekdays, parity: "every" as const };
    const { added, leftOut } = applyProfile(profile, (date) => {
      const opening = calendar.closureOn(date) ? null : { capacity: 100, taken: 0 };
      return decider.decide({
        childId: "paul",
        activityId: "midi",
        date,
        opening,
        reservedBy: null,
        attendance: null,
        line: null,
      }).booking;
    });
    expect(added).toHaveLength(64);
    expect(shortDay(added[0]?.date ?? day("2000-01-01"))).toBe("ven. 24 mai");
    expect(shortDay(added.at(-1)?.date ?? day("2000-01-01"))).toBe("ven. 22 nov.");
    expect(leftOut[0]).toMatchObject({ reason: { code: "deadline-passed" } });
    expect(leftOut.some(({ date }) => date.toString() === "2024-11-11")).toBe(true);
  });
});
