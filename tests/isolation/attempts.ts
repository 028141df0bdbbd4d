import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import type { FamilyContext, StaffContext } from "@/lib/context";
import { listOutgoingMail } from "@/lib/desk/list-outgoing-mail";
import { resendMail } from "@/lib/desk/resend-mail";
import { getHome } from "@/lib/home/get-home";
import { getAsk } from "@/lib/messages/get-ask";
import { listMessages } from "@/lib/messages/list-messages";
import { loadSubject } from "@/lib/messages/load-subject";
import { markHandled } from "@/lib/messages/mark-handled";
import { sendMessage } from "@/lib/messages/send-message";
import { changeBasket } from "@/lib/reservations/basket/change-basket";
import { emptyBasket } from "@/lib/reservations/basket/empty-basket";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { listBasket } from "@/lib/reservations/basket/list-basket";
import { repeatWeek } from "@/lib/reservations/basket/repeat-week";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import { listCheckouts } from "@/lib/reservations/checkout/list-checkouts";
import { findCheckout } from "@/lib/reservations/checkout/record-checkout";
import { addPeriod } from "@/lib/reservations/period/add-period";
import { getPeriod } from "@/lib/reservations/period/get-period";
import { planPeriod } from "@/lib/reservations/period/plan-period";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import { findMonthPlanning } from "@/lib/reservations/planning/find-month-planning";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { findYearPlanning } from "@/lib/reservations/planning/find-year-planning";
import { listDayNumbers } from "@/lib/reservations/planning/list-day-numbers";
import { placeKey } from "@/tests/factories/basket";
import { calendarStaffAttempts } from "./calendar-attempts";
import { careAttempts, careStaffAttempts } from "./care-attempts";
import { catalogueStaffAttempts } from "./catalogue-attempts";
import { communeStaffAttempts } from "./commune-attempts";
import { custodyStaffAttempts } from "./custody-attempts";
import { deskStaffAttempts } from "./desk-attempts";
import { enrolmentAttempts, enrolmentStaffAttempts } from "./enrolment-attempts";
import { MONDAY, type Neighbour, questionOf, THURSDAY, TUESDAY } from "./neighbour";
import { newcomerStaffAttempts } from "./newcomer-attempts";
import { newsAttempts, newsStaffAttempts } from "./news-attempts";
import { openingsStaffAttempts } from "./openings-attempts";
import { privacyAttempts, privacyStaffAttempts } from "./privacy-attempts";
import { recordsAttempts } from "./records-attempts";
import { regulationStaffAttempts } from "./regulation-attempts";
import { requestsAttempts, requestsStaffAttempts } from "./requests-attempts";
import { reservationsStaffAttempts } from "./reservations-attempts";
import { securityFamilyAttempts, securityStaffAttempts } from "./security-attempts";
import { waitingAttempts } from "./waiting-attempts";

/** One thing that an intruder tries with a neighbour's identifiers. */
export interface Attempt<C> {
  /**
   * What the rightful one comes to where it is not an answer in which it finds itself: another refusal, of somebody who
   * was let in, or SILENCE. Of a silent attempt only what is left unchanged can tell.
   */
  atHome?: string;
  /** The function of lib that it goes through: see covered.test.ts. */
  of: string;
  what: string;
  run(ctx: C, neighbour: Neighbour): Promise<unknown>;
  /** The refusal that must come; without one, an answer in which nothing of the neighbour is to be found. */
  refusal?: string;
}

const wish = (neighbour: Neighbour, date: string, wanted: "book" | "cancel" | "none") => ({
  changes: [{ key: placeKey(neighbour, neighbour.canteen, date), wish: wanted }],
});
const period = (neighbour: Neighbour) => ({
  wish: "book" as const,
  from: MONDAY,
  until: THURSDAY,
  parity: "every" as const,
  profiles: [{ childId: neighbour.childId, activityId: neighbour.canteen.id, weekdays: [4] }],
});
const replay = (neighbour: Neighbour) => ({
  key: neighbour.checkout.key,
  basketVersion: neighbour.checkout.version,
});

/** What a family may ask for by itself: tried from another household, and from another commune. */
export const familyAttempts: readonly Attempt<FamilyContext>[] = [
  {
    of: "changeBasket",
    what: "asks for a place of the neighbour's child",
    run: (ctx, neighbour) => changeBasket(ctx, wish(neighbour, THURSDAY, "book")),
    refusal: "child-not-found",
  },
  {
    of: "changeBasket",
    what: "asks to cancel the neighbour's place",
    run: (ctx, neighbour) => changeBasket(ctx, wish(neighbour, MONDAY, "cancel")),
    refusal: "child-not-found",
  },
  {
    of: "changeBasket",
    what: "takes a line out of the neighbour's basket",
    run: (ctx, neighbour) => changeBasket(ctx, wish(neighbour, TUESDAY, "none")),
    refusal: "child-not-found",
  },
  {
    of: "checkOutBasket",
    what: "replays the neighbour's press",
    run: (ctx, neighbour) => checkOutBasket(ctx, replay(neighbour)),
    refusal: "basket-changed",
  },
  {
    of: "checkOutBasket",
    what: "validates the neighbour's basket",
    run: (ctx, neighbour) => checkOutBasket(ctx, { key: uuidv7(), basketVersion: neighbour.basketVersion }),
    refusal: "basket-changed",
  },
  {
    of: "findCheckout",
    what: "looks for the neighbour's checkout",
    run: (ctx, neighbour) => findCheckout(ctx, replay(neighbour)),
  },
  { of: "listCheckouts", what: "reads the household's last checkouts", run: (ctx) => listCheckouts(ctx) },
  {
    of: "repeatWeek",
    what: "fills a week of the neighbour's child",
    run: (ctx, neighbour) => repeatWeek(ctx, { childId: neighbour.childId, monday: MONDAY }),
    refusal: "child-not-found",
  },
  {
    of: "emptyBasket",
    what: "empties the neighbour's basket",
    run: (ctx, neighbour) => emptyBasket(ctx, { basketVersion: neighbour.basketVersion }),
    refusal: "basket-changed",
  },
  { of: "getBasket", what: "reads the basket", run: getBasket },
  { of: "listBasket", what: "lists the lines of the basket", run: (ctx) => listBasket(ctx) },
  { of: "getHome", what: "looks at its own home", run: (ctx) => getHome(ctx) },
  {
    of: "findWeekPlanning",
    what: "opens the week of the neighbour's child",
    run: (ctx, neighbour) => findWeekPlanning(ctx, { childId: neighbour.childId, week: MONDAY }),
    refusal: "child-not-found",
  },
  {
    of: "findWeekPlanning",
    what: "opens the week without naming a child",
    run: (ctx) => findWeekPlanning(ctx, { week: MONDAY }),
  },
  {
    of: "findMonthPlanning",
    what: "opens the month of the neighbour's child",
    run: (ctx, neighbour) => findMonthPlanning(ctx, { childId: neighbour.childId, week: MONDAY }),
    refusal: "child-not-found",
  },
  {
    of: "findMonthPlanning",
    what: "opens the month of the neighbour's canteen",
    run: (ctx, neighbour) => findMonthPlanning(ctx, { week: MONDAY, activityId: neighbour.canteen.id }),
  },
  {
    of: "findYearPlanning",
    what: "opens the year of the neighbour's child",
    run: (ctx, neighbour) => findYearPlanning(ctx, { childId: neighbour.childId, week: MONDAY }),
    refusal: "child-not-found",
  },
  {
    of: "findYearPlanning",
    what: "opens the year of the neighbour's canteen",
    run: (ctx, neighbour) => findYearPlanning(ctx, { week: MONDAY, activityId: neighbour.canteen.id }),
  },
  ...waitingAttempts,
  ...securityFamilyAttempts,
  ...newsAttempts,
  ...enrolmentAttempts,
  ...requestsAttempts,
  ...careAttempts,
  ...privacyAttempts,
  ...recordsAttempts,
  { of: "getPeriod", what: "opens the period wizard", run: (ctx) => getPeriod(ctx) },
  {
    of: "planPeriod",
    what: "plans a period of the neighbour's child",
    run: (ctx, neighbour) => planPeriod(ctx, period(neighbour)),
    refusal: "child-not-found",
  },
  {
    of: "previewPeriod",
    what: "previews a period of the neighbour's child",
    run: (ctx, neighbour) => previewPeriod(ctx, period(neighbour)),
    refusal: "child-not-found",
  },
  {
    of: "addPeriod",
    what: "adds a period for the neighbour's child",
    run: (ctx, neighbour) => addPeriod(ctx, period(neighbour)),
    refusal: "child-not-found",
  },
  {
    of: "getAsk",
    what: "asks the town hall about the neighbour's child",
    run: (ctx, neighbour) => getAsk(ctx, { enfant: neighbour.childId }),
    refusal: "child-not-found",
  },
  {
    of: "loadSubject",
    what: "looks why the neighbour's place is refused",
    run: (ctx, neighbour) => loadSubject(ctx, questionOf(neighbour)),
    refusal: "child-not-found",
  },
  {
    of: "sendMessage",
    what: "writes to the town hall about the neighbour's child",
    run: (ctx, neighbour) => sendMessage(ctx, { ...questionOf(neighbour), body: "Bonjour" }),
    refusal: "child-not-found",
  },
];

/** What an agent may ask for: tried by an agent of another commune. */
export const staffAttempts: readonly Attempt<StaffContext>[] = [
  ...openingsStaffAttempts,
  ...deskStaffAttempts,
  ...calendarStaffAttempts,
  ...catalogueStaffAttempts,
  ...communeStaffAttempts,
  ...requestsStaffAttempts,
  ...custodyStaffAttempts,
  ...securityStaffAttempts,
  ...newsStaffAttempts,
  ...newcomerStaffAttempts,
  ...enrolmentStaffAttempts,
  ...careStaffAttempts,
  ...privacyStaffAttempts,
  ...reservationsStaffAttempts,
  ...regulationStaffAttempts,
  { of: "listOutgoingMail", what: "reads the e-mails", run: listOutgoingMail },
  {
    of: "resendMail",
    what: "sends the neighbour's e-mail again",
    run: (ctx, neighbour) => resendMail(ctx, { id: neighbour.deadMailId }).then(() => neighbour.deadMailId),
    refusal: "not-found",
  },
  {
    of: "listMessages",
    what: "reads the neighbour's question",
    run: (ctx, { messageId }) => listMessages(ctx, [messageId]),
  },
  {
    of: "markHandled",
    what: "puts away the neighbour's question",
    run: (ctx, neighbour) => markHandled(ctx, { id: neighbour.messageId, handled: true }),
    refusal: "not-found",
  },
  { of: "listDayNumbers", what: "reads the day's figures", run: (ctx) => listDayNumbers(ctx, MONDAY) },
];

/** Rows for `it.each`: what is tried, through which function. */
export function named<A extends { what: string; of: string }>(attempts: readonly A[]): [string, string, A][] {
  return attempts.map((attempt) => [attempt.what, attempt.of, attempt]);
}

export const monday = Temporal.PlainDate.from(MONDAY);
