import { describe, expect, it } from "vitest";
import {
  checkPeriod,
  copyDays,
  countChosen,
  reviveSelection,
  startSelection,
  toggleWeekday,
  toInput,
} from "@/components/period/selection";
import type { PeriodBounds, PeriodView, ProfileGrid } from "@/lib/reservations/period/views";

const bounds: PeriodBounds = {
  earliest: "2024-05-22",
  latest: "2025-07-04",
  from: "2024-05-22",
  until: "2024-08-31",
  shortcuts: [],
};

function gridOf(id: string, openOn: Record<string, number[]>): ProfileGrid {
  return {
    child: { id, firstName: id, lastName: "DUPONT", initials: "D", hue: 0 },
    activities: Object.entries(openOn).map(([activityId, open]) => ({
      activityId,
      name: activityId,
      hours: "",
      weekdays: [1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        openDays: open.includes(weekday) ? 9 : 0,
        note: "",
      })),
    })),
  };
}
const paul = gridOf("paul", { midi: [1, 2, 4, 5], etudes: [1, 4] });
const julie = gridOf("julie", { midi: [1, 2] });
const view: PeriodView = { wish: "book", bounds, weekdays: [], grids: [paul, julie] };

describe("what is chosen in the wizard", () => {
  const chosen = toggleWeekday(toggleWeekday(startSelection(bounds), "paul", "midi", 4), "paul", "midi", 1);

  it("is sent by child and activity, weekdays in order", () => {
    expect(toInput(chosen, "book")).toEqual({
      wish: "book",
      from: "2024-05-22",
      until: "2024-08-31",
      parity: "every",
      profiles: [{ childId: "paul", activityId: "midi", weekdays: [1, 4] }],
    });
  });

  it("goes away at a second touch, and an empty row is not sent", () => {
    const none = toggleWeekday(toggleWeekday(chosen, "paul", "midi", 4), "paul", "midi", 1);
    expect(countChosen(none, "paul")).toBe(0);
    expect(toInput(none, "book").profiles).toEqual([]);
  });

  it("is copied to another child on the days that are open to them", () => {
    const copied = copyDays(chosen, paul, julie);
    expect(copied.weekdays["julie/midi"]).toEqual([1]);
    expect(copied.weekdays["paul/midi"]).toEqual([1, 4]);
  });

  it("comes back after a reload, without what the page no longer offers", () => {
    const kept = { ...chosen, weekdays: { "paul/midi": [1, 3], "paul/piscine": [1], "lea/midi": [1] } };
    expect(reviveSelection(JSON.parse(JSON.stringify(kept)), view)?.weekdays).toEqual({ "paul/midi": [1] });
  });

  it.each([
    null,
    3,
    "x",
    {},
    { from: 1, until: 2 },
    { ...chosen, parity: "x" },
  ])("is not revived from %j", (kept) => {
    expect(reviveSelection(kept, view)).toBeNull();
  });
});

describe("the period", () => {
  it.each([
    ["both days of it", "2024-05-22", "2025-07-04", {}],
    ["one day", "2024-05-24", "2024-05-24", {}],
    ["no beginning", "", "2024-05-24", { from: "fromMissing" }],
    ["no end", "2024-05-24", "", { until: "untilMissing" }],
    ["an end before its beginning", "2024-05-24", "2024-05-23", { until: "reversed" }],
    ["yesterday", "2024-05-21", "2024-05-24", { from: "outOfBounds" }],
    ["beyond the calendar", "2024-05-22", "2025-07-05", { until: "outOfBounds" }],
  ])("of %s is checked", (_, from, until, faults) => {
    expect(checkPeriod({ from, until }, bounds)).toEqual(faults);
  });
});
