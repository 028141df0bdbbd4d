import type { Temporal } from "temporal-polyfill";
import { dayNumberOf } from "@/lib/time/day-number";

/** When families may book, on top of the deadline; both instants inclusive; null is unbounded. */
export interface BookingWindow {
  opensAt: Temporal.Instant | null;
  closesAt: Temporal.Instant | null;
}

/** The window of the service days of a span: civil dates, both inclusive. */
export interface DatedWindow extends BookingWindow {
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
}

const NONE: readonly DatedWindow[] = [];

/** The windows that govern a service day. None: nothing but the deadline holds the family back. */
export function windowsOn(windows: readonly DatedWindow[], date: Temporal.PlainDate): readonly DatedWindow[] {
  if (windows.length === 0) return NONE;
  const day = dayNumberOf(date);
  return windows.filter(({ startsOn, endsOn }) => dayNumberOf(startsOn) <= day && day <= dayNumberOf(endsOn));
}
