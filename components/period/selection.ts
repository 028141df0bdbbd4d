import type { PeriodInput, PeriodWish } from "@/lib/reservations/period/schemas";
import type { PeriodBounds, PeriodView, ProfileGrid } from "@/lib/reservations/period/views";

/** What has been chosen in the wizard so far. */
export interface Selection {
  /** ISO dates; "" while nothing is typed. */
  from: string;
  until: string;
  parity: PeriodInput["parity"];
  /** ISO weekdays by `childId/activityId`. */
  weekdays: Readonly<Record<string, readonly number[]>>;
}

const cellKey = (childId: string, activityId: string) => `${childId}/${activityId}`;

export function startSelection(bounds: PeriodBounds): Selection {
  return { from: bounds.from, until: bounds.until, parity: "every", weekdays: {} };
}

export function isChosen(
  selection: Selection,
  childId: string,
  activityId: string,
  weekday: number,
): boolean {
  return selection.weekdays[cellKey(childId, activityId)]?.includes(weekday) ?? false;
}

export function toggleWeekday(
  selection: Selection,
  childId: string,
  activityId: string,
  weekday: number,
): Selection {
  const key = cellKey(childId, activityId);
  const before = selection.weekdays[key] ?? [];
  const after = before.includes(weekday)
    ? before.filter((day) => day !== weekday)
    : [...before, weekday].sort((a, b) => a - b);
  return { ...selection, weekdays: { ...selection.weekdays, [key]: after } };
}

/** "Mêmes jours pour …": gives a child the days of another, in the activities and on the days open to it. */
export function copyDays(selection: Selection, from: ProfileGrid, to: ProfileGrid): Selection {
  const weekdays = { ...selection.weekdays };
  for (const activity of to.activities) {
    const source = from.activities.find(({ activityId }) => activityId === activity.activityId);
    if (!source) continue;
    const open = new Set(activity.weekdays.filter((day) => day.openDays > 0).map((day) => day.weekday));
    const days = selection.weekdays[cellKey(from.child.id, source.activityId)] ?? [];
    weekdays[cellKey(to.child.id, activity.activityId)] = days.filter((day) => open.has(day));
  }
  return { ...selection, weekdays };
}

export function countChosen(selection: Selection, childId: string): number {
  return Object.entries(selection.weekdays)
    .filter(([key]) => key.startsWith(`${childId}/`))
    .reduce((sum, [, days]) => sum + days.length, 0);
}

/** What the preview and the action are asked. */
export function toInput(selection: Selection, wish: PeriodWish): PeriodInput {
  const profiles = Object.entries(selection.weekdays)
    .filter(([, days]) => days.length > 0)
    .map(([key, days]) => {
      const [childId = "", activityId = ""] = key.split("/");
      return { childId, activityId, weekdays: [...days] };
    });
  return { wish, from: selection.from, until: selection.until, parity: selection.parity, profiles };
}

export type PeriodFault = "fromMissing" | "untilMissing" | "reversed" | "outOfBounds";

/** What is wrong with the two dates, by field. */
export function checkPeriod(
  { from, until }: Pick<Selection, "from" | "until">,
  { earliest, latest }: PeriodBounds,
): { from?: PeriodFault; until?: PeriodFault } {
  const outside = (date: string) => date < earliest || date > latest;
  const faults: ReturnType<typeof checkPeriod> = {};
  if (!from) faults.from = "fromMissing";
  else if (outside(from)) faults.from = "outOfBounds";
  if (!until) faults.until = "untilMissing";
  else if (from && until < from) faults.until = "reversed";
  else if (outside(until)) faults.until = "outOfBounds";
  return faults;
}

/** A selection kept by the browser, without what the page no longer offers. */
export function reviveSelection(kept: unknown, view: PeriodView): Selection | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { from, until, parity, weekdays } = kept as Partial<Selection>;
  if (typeof from !== "string" || typeof until !== "string" || typeof weekdays !== "object") return null;
  if (parity !== "every" && parity !== "even" && parity !== "odd") return null;
  const revived: Record<string, number[]> = {};
  for (const { child, activities } of view.grids) {
    for (const activity of activities) {
      const key = cellKey(child.id, activity.activityId);
      const days: unknown = weekdays?.[key];
      if (!Array.isArray(days)) continue;
      const open = activity.weekdays.filter((day) => day.openDays > 0).map((day) => day.weekday);
      revived[key] = open.filter((day) => days.includes(day));
    }
  }
  return { from, until, parity, weekdays: revived };
}
