import { momentIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { Decider, PlaceStatus } from "../rules/decider";
import type { Decision } from "../rules/facts";
import { describeRefusal } from "./describe-refusal";
import { keyOf } from "./place";
import { tellTurn } from "./tell-turn";
import type { CellView, RestingState, WaitingStep } from "./views";

const t = translatorOf("planning");
/** From this number of places left on, the count is said. */
const LAST_PLACES = 5;

/** One circle, decided and in words: what it shows, what a touch does, until when, or why not. */
export function presentCell(status: PlaceStatus, decider: Decider, timeZone: string): CellView {
  const resting = decider.decide({ ...status, line: null }, decider.onceReleased(status));
  const state = resting.state as RestingState;
  const asked = status.line !== null && (status.line === "cancel") === (status.reservedBy === "us");
  const { opening, turn } = status;
  const left = opening ? opening.capacity - opening.taken - (opening.held ?? 0) : null;
  const kept = turn?.kind === "offered" && state === "bookable";
  // The offer's time is the one that counts; what a late booking costs is said all the same.
  const inTime = resting.booking.kind === "allowed" && resting.booking.surcharge === null;
  const waiting = waitingStepOf(resting, turn);
  const note = noteOf(state, resting, timeZone);
  return {
    key: keyOf(status),
    date: status.date.toString(),
    resting: state,
    asked,
    touchable: asked || state === "bookable" || state === "reserved",
    expired: asked && state !== "bookable" && state !== "reserved",
    note: turn && waiting ? joinWords(kept && inTime ? "" : note, tellTurn(turn, timeZone)) : note,
    count:
      state === "bookable" && !kept && left !== null && left <= LAST_PLACES
        ? t("lastPlaces", { count: left })
        : null,
    ...(waiting && { waiting }),
  };
}

const joinWords = (...sentences: string[]) => sentences.filter(Boolean).join(" ");

/** Where a full day can be waited for, or is; where a place is kept, the way to it. */
function waitingStepOf(
  { booking, state }: ReturnType<Decider["decide"]>,
  turn: PlaceStatus["turn"],
): WaitingStep | null {
  if (turn?.kind === "offered") return state === "bookable" ? { offer: turn.entryId } : null;
  if (state !== "not-bookable" || booking.kind === "allowed" || booking.refusal.code !== "full") return null;
  return turn ? "leave" : "join";
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
