import type { FamilyContext, StaffContext, SystemContext } from "@/lib/context";
import { getEnrolments } from "@/lib/enrolments/get-enrolments";
import { listEnrolments } from "@/lib/enrolments/list-enrolments";
import { composePaperRefused } from "@/lib/enrolments/papers/compose-paper-refused";
import { acceptPaper, refusePaper } from "@/lib/enrolments/papers/decide-paper";
import { findFamilyPaper, openDeskPaper } from "@/lib/enrolments/papers/find-paper-file";
import { getDeskPaper } from "@/lib/enrolments/papers/get-desk-paper";
import { sendPaper } from "@/lib/enrolments/papers/send-paper";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { askEnrolment } from "@/lib/enrolments/requests/ask-enrolment";
import { askPaper } from "@/lib/enrolments/requests/ask-paper";
import { composeEnrolmentAnswered } from "@/lib/enrolments/requests/compose-enrolment-answered";
import { getAskList } from "@/lib/enrolments/requests/get-ask-list";
import { getDeskRequest } from "@/lib/enrolments/requests/get-desk-request";
import { getRequest } from "@/lib/enrolments/requests/get-request";
import { listOwnRequests } from "@/lib/enrolments/requests/list-own-requests";
import { lockOwnRequest } from "@/lib/enrolments/requests/lock-own-request";
import { lockRequest } from "@/lib/enrolments/requests/lock-request";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
import { withdrawRequest } from "@/lib/enrolments/requests/withdraw-request";
import { writeMessage } from "@/lib/enrolments/requests/write-message";
import { getHomeChild, lockHomeChild } from "@/lib/households/home-child";
import { getEnrolmentForm } from "@/lib/reservations/regulation/get-enrolment-form";
import { makeStoredBytes } from "@/tests/factories/files";
import type { Attempt } from "./attempts";
import { MONDAY, type Neighbour } from "./neighbour";

const asked = ({ requestId }: Neighbour) => ({ requestId, seen: "" });
const wish = ({ childId, studyId }: Neighbour) => ({
  childId,
  activityId: studyId,
  startsOn: MONDAY,
  message: "",
  rules: "on" as const,
});
const paperOf = ({ commune, childId, neededKindId }: Neighbour) => ({
  childId,
  paperKindId: neededKindId,
  file: makeStoredBytes(commune),
});

export const enrolmentAttempts: readonly Attempt<FamilyContext>[] = [
  { of: "getEnrolments", what: "reads its own enrolments", run: getEnrolments },
  { of: "listOwnRequests", what: "lists its own requests", run: listOwnRequests },
  {
    of: "getHomeChild",
    what: "looks up the neighbour's child",
    run: (ctx, { childId }) => getHomeChild(ctx, childId),
    refusal: "child-not-found",
  },
  {
    of: "lockHomeChild",
    what: "locks the neighbour's child",
    run: (ctx, { childId }) => lockHomeChild(ctx, childId),
    refusal: "child-not-found",
  },
  {
    of: "getAskList",
    what: "looks at what the neighbour's child may ask for",
    run: (ctx, { childId }) => getAskList(ctx, childId),
    refusal: "child-not-found",
  },
  {
    of: "getEnrolmentForm",
    what: "opens the form of the neighbour's child",
    run: (ctx, { childId, studyId }) => getEnrolmentForm(ctx, { childId, activityId: studyId }),
    refusal: "child-not-found",
  },
  {
    of: "askEnrolment",
    what: "asks to enrol the neighbour's child",
    run: (ctx, neighbour) => askEnrolment(ctx, wish(neighbour)),
    refusal: "child-not-found",
  },
  {
    of: "getRequest",
    what: "opens the neighbour's request",
    run: (ctx, { requestId }) => getRequest(ctx, requestId),
    refusal: "not-found",
  },
  {
    of: "lockOwnRequest",
    what: "locks the neighbour's request",
    run: (ctx, { requestId }) => lockOwnRequest(ctx, requestId),
    refusal: "not-found",
  },
  {
    of: "writeMessage",
    what: "writes in the neighbour's request",
    run: (ctx, { requestId }) => writeMessage(ctx, { requestId, body: "Bonjour" }),
    refusal: "not-found",
  },
  {
    of: "withdrawRequest",
    what: "takes back the neighbour's request",
    run: (ctx, { requestId }) => withdrawRequest(ctx, { requestId }),
    refusal: "not-found",
  },
  {
    of: "sendPaper",
    what: "sends a paper of the neighbour's child",
    run: (ctx, neighbour) => sendPaper(ctx, paperOf(neighbour)),
    refusal: "child-not-found",
  },
  {
    of: "findFamilyPaper",
    what: "opens the file of the neighbour's paper",
    run: (ctx, { paperFileId }) => findFamilyPaper(ctx, paperFileId),
  },
];

export const enrolmentStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "getDeskRequest",
    what: "opens the neighbour's request",
    run: (ctx, { requestId }) => getDeskRequest(ctx, requestId),
    refusal: "not-found",
  },
  {
    of: "lockRequest",
    what: "locks the neighbour's request",
    run: (ctx, neighbour) => lockRequest(ctx, asked(neighbour)),
    refusal: "not-found",
  },
  {
    of: "acceptRequest",
    what: "enrols the neighbour's child",
    run: (ctx, neighbour) =>
      acceptRequest(ctx, { ...asked(neighbour), startsOn: MONDAY, endsOn: MONDAY, word: "" }),
    refusal: "not-found",
  },
  {
    of: "refuseRequest",
    what: "refuses the neighbour's request",
    run: (ctx, neighbour) => refuseRequest(ctx, { ...asked(neighbour), word: "Non" }),
    refusal: "not-found",
  },
  {
    of: "askPaper",
    what: "asks the neighbour for a paper",
    run: (ctx, neighbour) =>
      askPaper(ctx, { ...asked(neighbour), paperKindId: neighbour.spareKindId, dueOn: "", word: "" }),
    refusal: "not-found",
  },
  {
    of: "getDeskPaper",
    what: "opens the neighbour's paper",
    run: (ctx, { paperId }) => getDeskPaper(ctx, paperId),
    refusal: "not-found",
  },
  {
    of: "openDeskPaper",
    what: "opens the file of the neighbour's paper",
    run: (ctx, { paperFileId }) => openDeskPaper(ctx, paperFileId),
  },
  {
    of: "acceptPaper",
    what: "accepts the neighbour's paper",
    run: (ctx, { paperId }) => acceptPaper(ctx, { paperId }),
    refusal: "not-found",
  },
  {
    of: "refusePaper",
    what: "refuses the neighbour's paper",
    run: (ctx, { paperId }) => refusePaper(ctx, { paperId, word: "Non" }),
    refusal: "not-found",
  },
];

export const enrolmentSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "composeEnrolmentAnswered",
    what: "writes the e-mail about the neighbour's request",
    run: (ctx, { requestId }) =>
      composeEnrolmentAnswered(ctx, { requestId, answer: "accepted", messageId: null }),
    refusal: "not-found",
  },
  {
    of: "composePaperRefused",
    what: "writes the e-mail about the neighbour's paper",
    run: (ctx, { paperId }) => composePaperRefused(ctx, { paperId }),
    refusal: "not-found",
  },
  {
    of: "listEnrolments",
    what: "lists the enrolments of the neighbour's child",
    run: (ctx, { childId }) => listEnrolments(ctx, [childId]),
  },
];
