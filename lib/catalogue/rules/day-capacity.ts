/** Places of a day that has no number of its own, and of the weekdays that have one, by ISO weekday: { "3": 40 }. */
export interface Capacities {
  capacity: number;
  weekdayCapacities: Readonly<Record<string, number>>;
}

/** The places that an activity has on an ISO weekday, unless a number was set for that very day. */
export function capacityOn({ capacity, weekdayCapacities }: Capacities, weekday: number): number {
  return weekdayCapacities[String(weekday)] ?? capacity;
}
