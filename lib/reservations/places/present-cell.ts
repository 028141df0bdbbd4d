import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { Decider, PlaceStatus } from "../rules/decider";
import type { Decision } from "../rules/facts";
import { describeRefusal } from "./describe-refusal";
import { keyOf } from "./place";
import type { CellView, RestingState } from "./views";

const t = translatorOf("planning");
/** From this number of places left on, the count is said. */
const LAST_PLACES = 5;

/** One circle, decided and in words: what it shows, what a touch does, until when, or why not. */
export function presentCell(status: PlaceStatus, decider: Decider, timeZone: string): CellView {
  const resting = decider.decide({ ...status, line: null });
  const state = resting.state as RestingState;
  const asked = status.line !== null && (status.line === "cancel") === (status.reservedBy === "us");
  const left = status.opening ? status.opening.capacity - status.opening.taken : null;
  return {
    key: keyOf(status),
    date: status.date.toString(),
    resting: state,
    asked,
    touchable: asked || state === "bookable" || state === "reserved",
    expired: asked && state !== "bookable" && state !== "reserved",
    note: noteOf(state, resting, timeZone),
    count:
      state === "bookable" && left !== null && left <= LAST_PLACES ? t("lastPlaces", { count: left }) : null,
  };
}

function noteOf(
  state: RestingState,
  { booking, cancellation }: ReturnType<Decider["decide"]>,
  timeZone: string,
): string {
  switch (state) {
    case "bookable":
      return booking.kind === "allowed" ? noteOfBooking(booking, timeZone) : "";
    case "not-bookable":
      return booking.kind === "refused" ? describeRefusal(booking.refusal, timeZone) : "";
    case "reserved":
      return cancellation?.kind === "allowed"
        ? t("note.reserved", { until: momentIn(cancellation.deadline, timeZone) })
        : "";
    case "reserved-locked":
      return cancellation?.kind === "refused" ? describeRefusal(cancellation.refusal, timeZone) : "";
    case "present":
    case "absent":
    case "excused":
    case "waiting-day":
      return t(`state.${state}`);
  }
}

function noteOfBooking(
  { deadline, surcharge }: Extract<Decision, { kind: "allowed" }>,
  timeZone: string,
): string {
  const until = momentIn(deadline, timeZone);
  return surcharge === null ? t("note.bookable", { until }) : t("note.late", { until, surcharge });
}
