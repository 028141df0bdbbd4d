import type { FamilyContext } from "@/lib/context";
import { getEnrolments } from "@/lib/enrolments/get-enrolments";
import { getAskList } from "@/lib/enrolments/requests/get-ask-list";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { getHome } from "@/lib/home/get-home";
import { getAsk } from "@/lib/messages/get-ask";
import { collectExport } from "@/lib/privacy/export/collect-export";
import { listOwnDataRequests } from "@/lib/privacy/list-own-data-requests";
import { getOwnChild } from "@/lib/records/children/get-own-child";
import { listOwnChildren } from "@/lib/records/children/list-own-children";
import { getConfirmation } from "@/lib/records/confirmation/find-confirmation";
import { getContactForm, openContactForm } from "@/lib/records/contacts/get-contact-form";
import { listContacts } from "@/lib/records/contacts/list-contacts";
import { listRecentDecisions } from "@/lib/records/decisions/list-recent-decisions";
import { getOwnGuardian } from "@/lib/records/guardians/get-own-guardian";
import { listOwnGuardians } from "@/lib/records/guardians/list-own-guardians";
import { getHealth } from "@/lib/records/health/get-health";
import { getPictureRights } from "@/lib/records/pictures/get-picture-rights";
import { getBasket } from "@/lib/reservations/basket/get-basket";
import { listCheckouts } from "@/lib/reservations/checkout/list-checkouts";
import { findCalendar } from "@/lib/reservations/feed/find-calendar";
import { getFeed } from "@/lib/reservations/feed/get-feed";
import { getPeriod } from "@/lib/reservations/period/get-period";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import { findMonthPlanning } from "@/lib/reservations/planning/find-month-planning";
import { findWeekPlanning } from "@/lib/reservations/planning/find-week-planning";
import { findYearPlanning } from "@/lib/reservations/planning/find-year-planning";
import { getEnrolmentForm } from "@/lib/reservations/regulation/get-enrolment-form";
import type { FilledHome } from "./two-homes-scene";

type Page = (ctx: FamilyContext, home: FilledHome) => Promise<unknown>;

/** Everything that a family can look at, as its pages ask for it. */
export const FAMILY_PAGES: Readonly<Record<string, Page>> = {
  home: (ctx) => getHome(ctx),
  week: (ctx, { childId }) => findWeekPlanning(ctx, { childId, week: "2024-05-27" }),
  "the week after": (ctx, { childId }) => findWeekPlanning(ctx, { childId, week: "2024-06-03" }),
  month: (ctx, { childId }) => findMonthPlanning(ctx, { childId, month: "2024-05" }),
  year: (ctx, { childId }) => findYearPlanning(ctx, { childId, year: "2023" }),
  basket: (ctx) => getBasket(ctx),
  checkouts: (ctx) => listCheckouts(ctx),
  "period to book": (ctx) => getPeriod(ctx),
  "period to cancel": (ctx) => getPeriod(ctx, "cancel"),
  "period counted": (ctx, { childId, canteen }) =>
    previewPeriod(ctx, {
      wish: "book",
      from: "2024-05-27",
      until: "2024-06-07",
      parity: "every",
      profiles: [{ childId, activityId: canteen.id, weekdays: [1, 2, 4, 5] }],
    }),
  guardians: (ctx) => listOwnGuardians(ctx),
  "a guardian's form": (ctx) => getOwnGuardian(ctx, ctx.actor.guardianId),
  children: (ctx) => listOwnChildren(ctx),
  "the child's form": (ctx, { childId }) => getOwnChild(ctx, childId),
  confirmation: (ctx) => getConfirmation(ctx),
  "answers of the commune": (ctx) => listRecentDecisions(ctx),
  contacts: (ctx) => listContacts(ctx),
  "contacts, one just taken off": (ctx, { removedContactId }) =>
    listContacts(ctx, { removedId: removedContactId }),
  "a new contact's form": (ctx) => openContactForm(ctx, "pickup"),
  "a contact's form": (ctx, { contactId }) => getContactForm(ctx, contactId),
  health: (ctx, { childId }) => getHealth(ctx, childId),
  pictures: (ctx, { childId }) => getPictureRights(ctx, childId),
  enrolments: (ctx) => getEnrolments(ctx),
  "what can be asked for": (ctx, { childId }) => getAskList(ctx, childId),
  "the form that asks for it": (ctx, { childId, askable }) =>
    getEnrolmentForm(ctx, { childId, activityId: askable.id }),
  "a request": (ctx, { requestId }) => getRequest(ctx, requestId),
  "a question": (ctx, { childId }) => getAsk(ctx, { enfant: childId }),
  "requests about data": (ctx) => listOwnDataRequests(ctx),
  export: (ctx) => collectExport(ctx),
  "calendar link": (ctx) => getFeed(ctx),
  calendar: (ctx, { feedToken }) => findCalendar(ctx, feedToken),
};

/** Each page's answer as text, with ordinary spaces; long lines of a calendar put together again. */
export async function readPages(ctx: FamilyContext, home: FilledHome): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [name, open] of Object.entries(FAMILY_PAGES)) {
    const text = JSON.stringify(await open(ctx, home)) ?? "";
    texts.set(name, text.replace(/[\u00a0\u202f]/g, " ").replace(/\\r\\n /g, ""));
  }
  return texts;
}
