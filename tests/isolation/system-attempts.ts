import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { createAccount } from "@/lib/accounts/create-account";
import { createActivities } from "@/lib/catalogue/create-activities";
import { declareBookingWindow } from "@/lib/catalogue/declare-booking-window";
import { declareClosure } from "@/lib/catalogue/declare-closure";
import { enrolChildren } from "@/lib/catalogue/enrol-children";
import { listEnrolledActivities } from "@/lib/catalogue/list-enrolled-activities";
import { listOpenings } from "@/lib/catalogue/list-openings";
import { loadCalendar } from "@/lib/catalogue/load-calendar";
import { openDays } from "@/lib/catalogue/open-days";
import { relateActivities } from "@/lib/catalogue/relate-activities";
import type { SystemContext } from "@/lib/context";
import { createHouseholds } from "@/lib/households/create-households";
import { listChildren } from "@/lib/households/list-children";
import { claimMessage } from "@/lib/mail/claim-message";
import { settleMessage } from "@/lib/mail/settle-message";
import { composeBasketValidated } from "@/lib/reservations/checkout/compose-basket-validated";
import { loadCheckout } from "@/lib/reservations/checkout/load-checkout";
import { grantPlaces } from "@/lib/reservations/places/grant-places";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import { markAttendance } from "@/lib/reservations/places/mark-attendance";
import { activationAttempts } from "./activation-attempts";
import { type Attempt, monday } from "./attempts";
import { calendarSystemAttempts } from "./calendar-attempts";
import { communeSystemAttempts } from "./commune-attempts";
import { deskSystemAttempts } from "./desk-attempts";
import { enrolmentSystemAttempts } from "./enrolment-attempts";
import { linkAttempts } from "./link-attempts";
import type { Neighbour } from "./neighbour";
import { newcomerSystemAttempts } from "./newcomer-attempts";
import { privacySystemAttempts } from "./privacy-attempts";
import { recordsSystemAttempts } from "./records-attempts";
import { reminderAttempts } from "./reminder-attempts";
import { requestsSystemAttempts } from "./requests-attempts";
import { securityAttempts } from "./security-attempts";
import { waitingSystemAttempts } from "./waiting-attempts";

const mondayOf = (neighbour: Neighbour) => ({
  childId: neighbour.childId,
  activityId: neighbour.canteen.id,
  date: monday,
});
const born = Temporal.PlainDate.from("2015-03-12");
const thisWeek = { from: monday, until: monday.add({ days: 4 }) };
/** The neighbour's rows are not there to be pointed at. */
const NOBODY = "foreign-key";

/** What runs without a person behind it, in a commune that is not the neighbour's. */
export const systemAttempts: readonly Attempt<SystemContext>[] = [
  ...waitingSystemAttempts,
  ...enrolmentSystemAttempts,
  ...reminderAttempts,
  ...privacySystemAttempts,
  ...recordsSystemAttempts,
  ...newcomerSystemAttempts,
  ...requestsSystemAttempts,
  ...linkAttempts,
  ...deskSystemAttempts,
  ...calendarSystemAttempts,
  ...communeSystemAttempts,
  ...securityAttempts,
  ...activationAttempts,
  {
    of: "createAccount",
    what: "gives an account to the neighbour",
    run: (ctx, neighbour) =>
      createAccount(ctx, {
        email: "intrus@exemple.fr",
        password: "Marelle-2024!",
        owner: { guardianId: neighbour.guardian.guardianId },
      }),
    refusal: "guardian-not-found",
  },
  {
    of: "createActivities",
    what: "opens an activity at the neighbour's school",
    run: (ctx, neighbour) =>
      createActivities(ctx, [
        {
          siteId: neighbour.canteen.schoolId,
          regulationId: uuidv7(),
          name: "Intruse",
          startsAt: "12:00",
          endsAt: "13:00",
          schedule: { weekdays: [1], season: "term" },
          audience: { minAge: null, maxAge: null },
          capacity: 1,
        },
      ]),
    refusal: NOBODY,
  },
  {
    of: "declareBookingWindow",
    what: "closes the bookings of the neighbour's canteen",
    run: (ctx, neighbour) =>
      declareBookingWindow(ctx, {
        activityId: neighbour.canteen.id,
        startsOn: monday,
        endsOn: monday,
        opensAt: null,
        closesAt: ctx.now,
      }),
    refusal: NOBODY,
  },
  {
    of: "declareClosure",
    what: "closes the neighbour's school",
    run: (ctx, neighbour) =>
      declareClosure(ctx, { ...thisWeek, label: "Fermé", siteId: neighbour.canteen.schoolId }),
    refusal: NOBODY,
  },
  {
    of: "relateActivities",
    what: "makes the neighbour's canteen exclude another activity",
    run: (ctx, neighbour) =>
      relateActivities(ctx, {
        kind: "excludes",
        activityId: neighbour.canteen.id,
        otherId: neighbour.club.id,
      }),
    refusal: "activity-not-found",
  },
  {
    of: "enrolChildren",
    what: "enrols the neighbour's child",
    run: (ctx, neighbour) => enrolChildren(ctx, [{ ...mondayOf(neighbour), startsOn: monday, endsOn: null }]),
    refusal: NOBODY,
  },
  {
    of: "openDays",
    what: "opens the neighbour's canteen",
    run: async (ctx, neighbour) => {
      const nextWeek = { from: monday.add({ days: 7 }), until: monday.add({ days: 11 }) };
      return (await openDays(ctx, [neighbour.canteen.id], nextWeek)) > 0 ? neighbour.childId : null;
    },
  },
  {
    of: "createHouseholds",
    what: "takes the neighbour's child into a household",
    run: (ctx, neighbour) =>
      createHouseholds(ctx, {
        children: [],
        households: [{ id: uuidv7(), guardians: [], childIds: [neighbour.childId] }],
      }),
    refusal: NOBODY,
  },
  {
    of: "grantPlaces",
    what: "gives away the neighbour's places",
    run: (ctx, neighbour) =>
      grantPlaces(ctx, [{ ...mondayOf(neighbour), householdId: neighbour.householdId }]),
    refusal: "opening-not-found",
  },
  {
    of: "markAttendance",
    what: "marks the neighbour's child",
    run: (ctx, neighbour) => markAttendance(ctx, [{ ...mondayOf(neighbour), status: "absent" }]),
    refusal: NOBODY,
  },
  {
    of: "listChildren",
    what: "lists the children of the neighbour",
    run: (ctx, neighbour) => listChildren(ctx, neighbour.householdId),
  },
  {
    of: "listEnrolledActivities",
    what: "lists the enrolments of the neighbour's child",
    run: (ctx, neighbour) => listEnrolledActivities(ctx, [neighbour.childId]),
  },
  {
    of: "loadDecider",
    what: "decides for the neighbour's child",
    run: async (ctx, neighbour) => {
      const child = { id: neighbour.childId, birthDate: born, level: null };
      return (await loadDecider(ctx, [child], thisWeek)).activities;
    },
  },
  {
    of: "listOpenings",
    what: "lists the openings",
    run: async (ctx, neighbour) => {
      const openings = await listOpenings(ctx, thisWeek);
      return openings.some(({ activityId }) => activityId === neighbour.canteen.id)
        ? neighbour.childId
        : null;
    },
  },
  { of: "loadCalendar", what: "reads the closures", run: (ctx) => loadCalendar(ctx, thisWeek) },
  {
    of: "loadCheckout",
    what: "loads the neighbour's checkout",
    run: (ctx, neighbour) => loadCheckout(ctx, neighbour.checkout.id),
    refusal: "not-found",
  },
  {
    of: "composeBasketValidated",
    what: "writes the neighbour's e-mail",
    run: (ctx, neighbour) =>
      composeBasketValidated(ctx, { checkoutId: neighbour.checkout.id }, neighbour.guardian.email),
    refusal: "not-found",
  },
  { of: "claimMessage", what: "claims an e-mail to send", run: (ctx) => claimMessage(ctx, 1_000) },
  {
    of: "settleMessage",
    what: "settles the neighbour's e-mail",
    run: async (ctx, { pendingMailId: id }) => {
      const message = { id, kind: "basket-validated", recipient: "", payload: {}, attempts: 0 };
      return (await settleMessage(ctx, message, { kind: "dead", error: "intrus" })) ? id : null;
    },
  },
];
