import { Temporal } from "temporal-polyfill";
import type {
  BasketValidatedProps,
  ConfirmedActivity,
  OfChild,
  RefusedActivity,
} from "@/emails/basket-validated";
import type { DatedMonth } from "@/emails/date-list";
import { momentIn, monthName, titleDay } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeSurcharges } from "../places/describe-surcharges";
import type { Decider } from "../rules/decider";
import { groupBy } from "../rules/group-by";
import type { CheckoutLine, LoadedCheckout } from "./load-checkout";

const t = translatorOf("mail");

/** A checkout in the words of its e-mail: child by child, activity by activity, every date. */
export function presentCheckout(
  { at, lines }: LoadedCheckout,
  decider: Decider,
  timeZone: string,
): Pick<BasketValidatedProps, "bookings" | "cancellations" | "refused"> {
  const granted = (kind: CheckoutLine["kind"]) =>
    lines.filter((line) => line.kind === kind && line.refusal === null);
  return {
    bookings: byChild(granted("book"), (dates) =>
      confirm(dates, [...describeSurcharges(dates), ...tellDeadline(dates, { at, decider, timeZone })]),
    ),
    cancellations: byChild(granted("cancel"), (dates) => confirm(dates, [])),
    refused: byChild(
      lines.filter((line) => line.refusal !== null),
      tellRefusals,
    ),
  };
}

function byChild<A>(
  lines: readonly CheckoutLine[],
  present: (ofActivity: readonly CheckoutLine[]) => A,
): OfChild<A>[] {
  return [...groupBy(lines, (line) => line.childId).values()].map((ofChild) => ({
    childName: ofChild[0] ? `${ofChild[0].firstName} ${ofChild[0].lastName.toLocaleUpperCase("fr")}` : "",
    activities: [...groupBy(ofChild, (line) => line.activityId).values()].map(present),
  }));
}

function confirm(lines: readonly CheckoutLine[], notes: readonly string[]): ConfirmedActivity {
  return { name: nameOf(lines), count: lines.length, months: byMonth(lines), notes };
}

/** Over several months, each is named with its year: a list of a whole school year crosses January. */
export function byMonth(lines: readonly Pick<CheckoutLine, "date">[]): DatedMonth[] {
  const months = [...groupBy(lines, ({ date }) => `${monthName(date.month)} ${date.year}`)];
  return months.map(([label, ofMonth]) => ({
    label: months.length > 1 ? label.charAt(0).toUpperCase() + label.slice(1) : null,
    dates: ofMonth.map((line) => titleDay(line.date)),
  }));
}

function tellRefusals(lines: readonly CheckoutLine[]): RefusedActivity {
  return {
    name: nameOf(lines),
    lines: lines.map(({ date, kind, refusal }) =>
      t(kind === "book" ? "basketValidated.refusedLine" : "basketValidated.refusedCancellation", {
        date: titleDay(date),
        reason: refusal?.message ?? "",
      }),
    ),
  };
}

/** Until when the first of the dates that could still be cancelled at the checkout can be. */
function tellDeadline(
  lines: readonly CheckoutLine[],
  { at, decider, timeZone }: { at: Temporal.Instant; decider: Decider; timeZone: string },
): string[] {
  const limits = lines.flatMap(({ activityId, date }) =>
    // An enrolment ended since takes its activity out of what the decider knows.
    decider.activity(activityId) ? [{ date, until: decider.deadlinesOf(activityId, date).cancellation }] : [],
  );
  if (limits.length === 0) return [];
  const first = limits.find(({ until }) => Temporal.Instant.compare(at, until) <= 0);
  if (!first) return [t("basketValidated.notCancellable", { count: lines.length })];
  const until = momentIn(first.until, timeZone);
  return [
    lines.length === 1
      ? t("basketValidated.cancellableOne", { until })
      : t("basketValidated.cancellableSeveral", { date: titleDay(first.date), until }),
  ];
}

const nameOf = (lines: readonly CheckoutLine[]) => (lines[0]?.activityName ?? "").toLocaleUpperCase("fr");
