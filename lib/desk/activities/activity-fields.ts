import type { activity } from "@/db/schema";
import { WEEKDAYS } from "./schemas";
import type { ActivityFields, PaperChoice } from "./views";

const text = (number: number | null) => (number === null ? "" : String(number));

/** What the form of an activity shows of it. */
export function activityFields(row: typeof activity.$inferSelect, papers: PaperChoice[]): ActivityFields {
  return {
    name: row.name,
    color: row.color ?? "",
    regulationId: row.regulationId,
    season: row.season,
    weekdays: row.weekdays.map(String),
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    capacity: String(row.capacity),
    capacities: WEEKDAYS.map((weekday) => text(row.weekdayCapacities[String(weekday)] ?? null)),
    minAge: text(row.minAge),
    maxAge: text(row.maxAge),
    levels: row.levels ?? [],
    conditions: row.conditions,
    papers,
  };
}

/** What it shows of one that is not there yet: the four days of school. */
export function newActivityFields(papers: PaperChoice[], regulationId: string): ActivityFields {
  return {
    name: "",
    color: "",
    regulationId,
    season: "term",
    weekdays: ["1", "2", "4", "5"],
    startsAt: "",
    endsAt: "",
    capacity: "",
    capacities: WEEKDAYS.map(() => ""),
    minAge: "",
    maxAge: "",
    levels: [],
    conditions: "",
    papers,
  };
}
