import { Temporal } from "temporal-polyfill";

/** Where a span of civil days (both inclusive, a null end runs on) stands on a day. */
export function enrolmentStateOn(
  { startsOn, endsOn }: { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): "current" | "coming" | "over" {
  const compare = Temporal.PlainDate.compare;
  if (compare(startsOn, today) > 0) return "coming";
  return endsOn !== null && compare(endsOn, today) < 0 ? "over" : "current";
}
