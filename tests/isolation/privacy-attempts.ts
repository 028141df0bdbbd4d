import type { FamilyContext, StaffContext, SystemContext } from "@/lib/context";
import { answerData } from "@/lib/privacy/answer-data";
import { composeDataAnswered } from "@/lib/privacy/compose-data-answered";
import { collectExport } from "@/lib/privacy/export/collect-export";
import { getDataRequest } from "@/lib/privacy/get-data-request";
import { listOwnDataRequests } from "@/lib/privacy/list-own-data-requests";
import { findCalendar } from "@/lib/reservations/feed/find-calendar";
import { getFeed } from "@/lib/reservations/feed/get-feed";
import { listFeedEvents } from "@/lib/reservations/feed/list-feed-events";
import type { Attempt } from "./attempts";

export const privacyAttempts: readonly Attempt<FamilyContext>[] = [
  { of: "collectExport", what: "downloads everything about itself", run: (ctx) => collectExport(ctx) },
  {
    of: "listOwnDataRequests",
    what: "reads its requests about data",
    run: (ctx) => listOwnDataRequests(ctx),
  },
  {
    of: "getFeed",
    what: "looks at its calendar link",
    run: async (ctx, { feedToken, childId }) =>
      (await getFeed(ctx))?.url.includes(feedToken) ? childId : null,
  },
];

export const privacyStaffAttempts: readonly Attempt<StaffContext>[] = [
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
