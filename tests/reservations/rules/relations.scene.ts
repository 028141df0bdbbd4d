import { Temporal } from "temporal-polyfill";
import type { ActivityRelation, RuledActivity } from "@/lib/catalogue/rules/regulation";
import { createDecider, type PlaceStatus } from "@/lib/reservations/rules/decider";
import type { HeldPlace } from "@/lib/reservations/rules/ledger";

export const WEDNESDAY = Temporal.PlainDate.from("2024-05-29");
export const NAMES = ["journee", "matin", "repas", "gouter"] as const;
export type Name = (typeof NAMES)[number];

/** A day's meal and snack go only with the morning; the whole day excludes the morning. */
const RELATIONS: Record<Name, [ActivityRelation["kind"], Name][]> = {
  journee: [["excludes", "matin"]],
  matin: [
    ["excludes", "journee"],
    ["required-by", "repas"],
  ],
  repas: [
    ["requires", "matin"],
    ["required-by", "gouter"],
  ],
  gouter: [["requires", "repas"]],
};

export const activityOf = (id: Name, weeklyMaximum: number | null = null): RuledActivity => ({
  id,
  siteId: "centre",
  name: id,
  startsAt: "08:00",
  endsAt: "18:00",
  schedule: { weekdays: [1, 2, 3, 4, 5], season: "all-year" },
  audience: { minAge: null, maxAge: null, levels: null },
  windows: [],
  relations: RELATIONS[id].map(([kind, activityId]) => ({ kind, activityId, name: activityId })),
  rules: [
    {
      validFrom: Temporal.PlainDate.from("2023-09-01"),
      booking: { kind: "none" },
      cancellation: { kind: "none" },
      late: { kind: "refused" },
      weeklyMaximum,
    },
  ],
});

export const held = (activityId: Name, change: Partial<HeldPlace> = {}): HeldPlace => ({
  childId: "lea",
  activityId,
  date: WEDNESDAY,
  reservedBy: "us",
  attended: false,
  line: null,
  ...change,
});

export function deciderOf(places: readonly HeldPlace[], weeklyMaximum: number | null = null) {
  return createDecider({
    now: Temporal.Instant.from("2024-05-22T14:29:00Z"),
    timeZone: "Europe/Paris",
    children: [{ id: "lea", birthDate: Temporal.PlainDate.from("2017-01-01"), level: null }],
    activities: NAMES.map((name) => activityOf(name, weeklyMaximum)),
    enrolments: NAMES.map((activityId) => ({
      childId: "lea",
      activityId,
      startsOn: Temporal.PlainDate.from("2023-09-01"),
      endsOn: null,
    })),
    schoolHolidays: [],
    closures: [],
    held: places,
  });
}

export const statusOf = (activityId: Name, places: readonly HeldPlace[], date = WEDNESDAY): PlaceStatus => {
  const known = places.find((place) => place.activityId === activityId && place.date.equals(date));
  return {
    childId: "lea",
    activityId,
    date,
    opening: { capacity: 24, taken: 3 },
    reservedBy: known?.reservedBy ?? null,
    attendance: known?.attended ? "present" : null,
    line: known?.line ?? null,
  };
};

/** "allowed", or the code and the name that the refusal gives. */
export function bookingOf(activityId: Name, places: readonly HeldPlace[]): string {
  const { booking } = deciderOf(places).decide(statusOf(activityId, places));
  if (booking.kind === "allowed") return booking.kind;
  const { refusal } = booking;
  return "activity" in refusal ? `${refusal.code} ${refusal.activity}` : refusal.code;
}
