import { Temporal } from "temporal-polyfill";
import type { BookingWindow } from "@/lib/catalogue/rules/booking-window";
import type { Refusal } from "./facts";

const compare = Temporal.Instant.compare;

/**
 * Why no window that governs a day is open now; null when one is, or when the day has none. What is still to
 * come is said before what is over: the opening that comes first, else the closing that came last.
 */
export function checkWindows(windows: readonly BookingWindow[], now: Temporal.Instant): Refusal | null {
  if (windows.length === 0 || windows.some((window) => isOpen(window, now))) return null;
  const toCome = windows.flatMap(({ opensAt }) => (opensAt && compare(now, opensAt) < 0 ? [opensAt] : []));
  const opensAt = toCome.sort(compare)[0];
  if (opensAt) return { code: "window-not-open", opensAt };
  const closedAt = windows
    .flatMap(({ closesAt }) => closesAt ?? [])
    .sort(compare)
    .at(-1);
  // Neither open nor to come: each of them has closed.
  return closedAt ? { code: "window-closed", closedAt } : null;
}

/** The last instant, inclusive, until which a window that is open now stays so; null when none of them ends. */
export function lastClosing(
  windows: readonly BookingWindow[],
  now: Temporal.Instant,
): Temporal.Instant | null {
  let last: Temporal.Instant | null = null;
  for (const window of windows) {
    if (!isOpen(window, now)) continue;
    if (!window.closesAt) return null;
    if (!last || compare(window.closesAt, last) > 0) last = window.closesAt;
  }
  return last;
}

function isOpen({ opensAt, closesAt }: BookingWindow, now: Temporal.Instant): boolean {
  return (!opensAt || compare(opensAt, now) <= 0) && (!closesAt || compare(now, closesAt) <= 0);
}
