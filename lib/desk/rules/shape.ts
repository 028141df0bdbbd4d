/** What says when an activity takes place and for whom, as a form holds it. */
export interface Shape {
  season: string;
  weekdays: readonly (string | number)[];
  startsAt: string;
  endsAt: string;
  minAge: string | number | null;
  maxAge: string | number | null;
  levels: readonly string[];
}

/** One text for one shape: an agent who was told the effect of this very one may go on with it, and with no other. */
export function shapeOf({ season, weekdays, startsAt, endsAt, minAge, maxAge, levels }: Shape): string {
  const days = weekdays.map(String).sort().join(",");
  return [season, days, startsAt, endsAt, minAge ?? "", maxAge ?? "", [...levels].sort().join(",")].join("|");
}
