import { type ActivityInput, WEEKDAYS } from "./schemas";

/** The columns of an activity that a form writes. */
export function writtenIn(input: ActivityInput) {
  const { name, color, regulationId, season, weekdays, startsAt, endsAt, capacity } = input;
  const { minAge, maxAge, levels, conditions } = input;
  return {
    name,
    color,
    regulationId,
    season,
    weekdays,
    startsAt,
    endsAt,
    capacity,
    // A weekday on which it does not take place has no places to keep.
    weekdayCapacities: Object.fromEntries(
      WEEKDAYS.flatMap((weekday, place) => {
        const places = input.capacities[place];
        return typeof places === "number" && weekdays.includes(weekday) ? [[String(weekday), places]] : [];
      }),
    ),
    minAge,
    maxAge,
    levels: levels.length > 0 ? levels : null,
    conditions,
  };
}
