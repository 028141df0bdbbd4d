import type { ActivityColor } from "@/lib/catalogue/rules/palette";
import type { DayCounting, DeadlineRule, LateBooking, Schedule } from "@/lib/catalogue/rules/regulation";

/** One name in the town's catalogue: at each school, or at the centre. */
export interface TownActivity {
  name: string;
  color: ActivityColor;
  at: "schools" | "centre";
  startsAt: string;
  endsAt: string;
  schedule: Schedule;
  /** Places at one site. */
  capacity: number;
  booking: DeadlineRule;
  cancellation: DeadlineRule;
  /** Refused where nothing is said. */
  late?: LateBooking;
  /** The bookings of each school holidays open this many weeks before; nothing but the deadline otherwise. */
  opensWeeksBefore?: number;
  /** Levels of the pupils whom it is for, and who are enrolled; null is everybody. */
  levels: readonly string[] | null;
  /** The name of the activity of its site that this one goes with: who comes to the one may come to the other. */
  requires?: string;
  /** Of the pupils concerned, how many are enrolled, from 0 to 1. */
  enrolled: number;
  /** Of those enrolled, how many come on a usual day, from 0 to 1. */
  coming: number;
}

const SCHOOL_DAYS = [1, 2, 4, 5] as const;
const FROM_CP = ["CP", "CE1", "CE2", "CM1", "CM2"] as const;

const before = (days: number, time: string, counting: DayCounting): DeadlineRule => ({
  kind: "days-before",
  days,
  time,
  counting,
});

/** Eight activities, each with rules of its own, in the order of the day. */
export const TOWN_ACTIVITIES: readonly TownActivity[] = [
  {
    name: "Garderie du matin",
    color: "ochre",
    at: "schools",
    startsAt: "07:30",
    endsAt: "08:20",
    schedule: { weekdays: SCHOOL_DAYS, season: "term" },
    capacity: 60,
    booking: before(1, "18:00", "calendar"),
    cancellation: before(1, "18:00", "calendar"),
    levels: null,
    enrolled: 1,
    coming: 0.13,
  },
  {
    name: "1/4 d’heures gratuit midi",
    color: "olive",
    at: "schools",
    startsAt: "11:30",
    endsAt: "11:45",
    schedule: { weekdays: SCHOOL_DAYS, season: "term" },
    capacity: 120,
    booking: before(1, "12:00", "calendar"),
    cancellation: before(1, "12:00", "calendar"),
    levels: null,
    enrolled: 1,
    coming: 0.24,
  },
  {
    name: "Cantine",
    color: "brick",
    at: "schools",
    startsAt: "11:45",
    endsAt: "13:30",
    schedule: { weekdays: SCHOOL_DAYS, season: "term" },
    capacity: 280,
    booking: before(2, "10:00", "working"),
    cancellation: before(2, "10:00", "working"),
    levels: null,
    enrolled: 1,
    coming: 0.6,
  },
  {
    name: "Études surveillées",
    color: "violet",
    at: "schools",
    startsAt: "16:30",
    endsAt: "18:00",
    schedule: { weekdays: [1, 4], season: "term" },
    capacity: 50,
    booking: before(1, "12:00", "service"),
    cancellation: before(1, "12:00", "service"),
    late: { kind: "accepted", surcharge: "majoration de 1 €" },
    levels: FROM_CP,
    enrolled: 1,
    coming: 0.16,
  },
  {
    name: "Garderie du soir",
    color: "blue",
    at: "schools",
    startsAt: "16:30",
    endsAt: "18:30",
    schedule: { weekdays: SCHOOL_DAYS, season: "term" },
    capacity: 80,
    booking: before(0, "10:00", "calendar"),
    cancellation: before(1, "18:00", "calendar"),
    levels: null,
    enrolled: 1,
    coming: 0.17,
  },
  {
    name: "Accueil du mercredi",
    color: "lagoon",
    at: "centre",
    startsAt: "07:30",
    endsAt: "18:30",
    schedule: { weekdays: [3], season: "term" },
    capacity: 140,
    booking: before(3, "12:00", "calendar"),
    cancellation: before(3, "12:00", "calendar"),
    levels: null,
    enrolled: 0.3,
    coming: 0.35,
  },
  {
    name: "Mercredi repas",
    color: "raspberry",
    at: "centre",
    startsAt: "11:45",
    endsAt: "13:30",
    schedule: { weekdays: [3], season: "term" },
    capacity: 130,
    booking: before(2, "12:00", "working"),
    cancellation: before(2, "12:00", "working"),
    requires: "Accueil du mercredi",
    levels: null,
    enrolled: 0.3,
    coming: 0.77,
  },
  {
    name: "Centre de loisirs",
    color: "pine",
    at: "centre",
    startsAt: "08:00",
    endsAt: "18:00",
    schedule: { weekdays: [1, 2, 3, 4, 5], season: "holidays" },
    capacity: 120,
    booking: before(7, "18:00", "calendar"),
    cancellation: before(7, "18:00", "calendar"),
    opensWeeksBefore: 8,
    levels: null,
    enrolled: 0.3,
    coming: 0.3,
  },
];
