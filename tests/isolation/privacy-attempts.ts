import type { FamilyContext, StaffContext, SystemContext } from "@/lib/context";
import { answerData } from "@/lib/privacy/answer-data";
import { composeDataAnswered } from "@/lib/privacy/compose-data-answered";
import { collectExport } from "@/lib/privacy/export/collect-export";
import { getDataRequest } from "@/lib/privacy/get-data-request";
import { listDataRequests } from "@/lib/privacy/list-data-requests";
import { listOwnRequests } from "@/lib/privacy/list-own-requests";
import { findCalendar } from "@/lib/reservations/feed/find-calendar";
import { getFeed } from "@/lib/reservations/feed/get-feed";
import { listFeedEvents } from "@/lib/reservations/feed/list-feed-events";
import type { Attempt } from "./attempts";

export const privacyAttempts: readonly Attempt<FamilyContext>[] = [
  { of: "collectExport", what: "downloads everything about itself", run: (ctx) => collectExport(ctx) },
  { of: "listOwnRequests", what: "reads its requests about data", run: (ctx) => listOwnRequests(ctx) },
  {
    of: "getFeed",
    what: "looks at its calendar link",
    run: async (ctx, { feedToken, childId }) =>
      (await getFeed(ctx))?.url.includes(feedToken) ? childId : null,
  },
];

/** Of an id, which is no trait by itself, its household stands in the answer. */
export const privacyStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "listDataRequests",
    what: "lists the requests about data",
    run: async (ctx, { dataRequestId, householdId }) =>
      (await listDataRequests(ctx, { open: true })).some(({ id }) => id === dataRequestId)
        ? householdId
        : null,
  },
  {
    of: "getDataRequest",
    what: "opens the neighbour's request",
    run: (ctx, { dataRequestId }) => getDataRequest(ctx, dataRequestId),
    refusal: "not-found",
  },
  {
    of: "answerData",
    what: "answers the neighbour's request",
    run: (ctx, { dataRequestId }) => answerData(ctx, { id: dataRequestId, answer: "Non." }),
    refusal: "not-found",
  },
];

export const privacySystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "findCalendar",
    what: "opens the neighbour's calendar",
    run: (ctx, { feedToken }) => findCalendar(ctx, feedToken),
  },
  {
    of: "listFeedEvents",
    what: "lists what the neighbour has reserved",
    run: (ctx, { householdId }) => listFeedEvents(ctx, householdId),
  },
  {
    of: "composeDataAnswered",
    what: "writes the e-mail of the answer to the neighbour",
    run: (ctx, { answeredRequestId }) => composeDataAnswered(ctx, { requestId: answeredRequestId }),
    refusal: "not-found",
  },
];
