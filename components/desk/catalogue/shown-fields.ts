import { tidyTime } from "@/lib/desk/activities/schemas";
import type { ActivityFields } from "@/lib/desk/activities/views";
import { type Shape, shapeOf } from "@/lib/desk/rules/shape";
import type { Kept } from "./read-refusal";

/** Values of a field with many, as a refusal gives them back: one a line. */
const linesOf = (kept: Kept, name: string) => kept[`${name}[]`]?.split("\n") ?? [];

/** What the form of an activity shows: what is stored, or what a refusal gave back of what was typed. */
export function shownFields(stored: ActivityFields, kept: Kept | null): ActivityFields {
  if (!kept) return stored;
  const text = (name: keyof ActivityFields) => kept[name] ?? "";
  const [capacities, needed] = [linesOf(kept, "capacities"), linesOf(kept, "papers")];
  const [paperIds, dues] = [linesOf(kept, "paperIds"), linesOf(kept, "dues")];
  return {
    name: text("name"),
    color: text("color"),
    regulationId: text("regulationId"),
    season: text("season"),
    weekdays: linesOf(kept, "weekdays"),
    startsAt: text("startsAt"),
    endsAt: text("endsAt"),
    capacity: text("capacity"),
    capacities: stored.capacities.map((_, place) => capacities[place] ?? ""),
    minAge: text("minAge"),
    maxAge: text("maxAge"),
    levels: linesOf(kept, "levels"),
    conditions: text("conditions"),
    papers: stored.papers.map((paper) => ({
      ...paper,
      needed: needed.includes(paper.id),
      dueOn: dues[paperIds.indexOf(paper.id)] ?? "",
    })),
  };
}

/** What an agent has been told the effect of, so that saving it all the same saves that and nothing else. */
export function keptShape(kept: Kept | null): string {
  const of = (name: keyof Shape) => kept?.[name] ?? "";
  return shapeOf({
    season: of("season"),
    weekdays: linesOf(kept ?? {}, "weekdays"),
    startsAt: tidyTime(of("startsAt")),
    endsAt: tidyTime(of("endsAt")),
    minAge: tidyAge(of("minAge")),
    maxAge: tidyAge(of("maxAge")),
    levels: linesOf(kept ?? {}, "levels"),
  });
}

/** As the server reads it: "06" is 6. */
const tidyAge = (typed: string) => (typed.trim() === "" ? "" : String(Number(typed)));

/** The id of a field of the form of an activity, also of one of a row: "capacities.2". */
export const activityFieldId = (name: string) => `prestation-${name.replace(".", "-")}`;
