import type { FamilyContext, StaffContext, SystemContext } from "@/lib/context";
import { setAuthority } from "@/lib/desk/families/set-authority";
import { getHistory } from "@/lib/desk/history/get-history";
import { listRequests } from "@/lib/desk/requests/list-requests";
import { changePaper, paperBase } from "@/lib/desk/settings/change-paper";
import { dropPaper } from "@/lib/desk/settings/drop-paper";
import { getPaper } from "@/lib/desk/settings/get-paper";
import { listDietSettings } from "@/lib/desk/settings/list-diet-settings";
import { listPaperSettings } from "@/lib/desk/settings/list-paper-settings";
import { moveDiet } from "@/lib/desk/settings/move-diet";
import { renameDiet } from "@/lib/desk/settings/rename-diet";
import { requirePaper } from "@/lib/desk/settings/require-paper";
import { switchDiet } from "@/lib/desk/settings/switch-diet";
import { switchPaper } from "@/lib/desk/settings/switch-paper";
import { composeChangesDecided } from "@/lib/records/decisions/compose-changes-decided";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { getSubmission } from "@/lib/records/decisions/get-submission";
import { listPendingSubmissions } from "@/lib/records/decisions/list-pending-submissions";
import { listRecentDecisions } from "@/lib/records/decisions/list-recent-decisions";
import { listSubmissions } from "@/lib/records/decisions/list-submissions";
import type { Attempt } from "./attempts";

export const requestsAttempts: readonly Attempt<FamilyContext>[] = [
  {
    of: "listRecentDecisions",
    what: "reads the commune's answers",
    run: (ctx) => listRecentDecisions(ctx, "guardian"),
  },
];

/** As requests-neighbour.ts makes it. */
const baseOf = (slug: string) => paperBase({ label: `Papier de ${slug}`, hint: "", yearly: true });

/** What an agent of another commune tries with what waits there, and with its settings. */
export const requestsStaffAttempts: readonly Attempt<StaffContext>[] = [
  { of: "listRequests", what: "reads what families wait for", run: (ctx) => listRequests(ctx, {}) },
  {
    of: "listRequests",
    what: "looks for the neighbour among what is seen to",
    run: (ctx, { guardian }) => listRequests(ctx, { etat: "traitees", q: guardian.email }),
  },
  {
    of: "listSubmissions",
    what: "reads the neighbour's changes",
    run: (ctx, { submissionId }) => listSubmissions(ctx, [submissionId]),
  },
  {
    of: "listPendingSubmissions",
    what: "reads what the neighbour waits for",
    run: async (ctx, { householdId, submissionId, childId }) =>
      (await listPendingSubmissions(ctx, householdId)).some(({ id }) => id === submissionId) ? childId : null,
  },
  {
    of: "getSubmission",
    what: "opens the neighbour's changes",
    run: (ctx, { submissionId }) => getSubmission(ctx, submissionId),
    refusal: "not-found",
  },
  {
    of: "decideChanges",
    what: "accepts the neighbour's change",
    run: (ctx, { submissionId, changeId }) =>
      decideChanges(ctx, { submissionId, decisions: [{ changeId, accept: true, word: "" }] }),
    refusal: "not-found",
  },
  {
    of: "getHistory",
    what: "reads the history of the neighbour's file",
    run: (ctx, { householdId }) => getHistory(ctx, householdId, {}),
    refusal: "not-found",
  },
  {
    of: "setAuthority",
    what: "takes the neighbour's authority off",
    run: (ctx, { guardian }) => setAuthority(ctx, { guardianId: guardian.guardianId, hasAuthority: false }),
    refusal: "not-found",
  },
  {
    of: "renameDiet",
    what: "renames the neighbour's diet",
    run: (ctx, { dietId, commune }) =>
      renameDiet(ctx, { id: dietId, label: "Autre", was: `Régime de ${commune.slug}` }),
    refusal: "not-found",
  },
  {
    of: "moveDiet",
    what: "moves the neighbour's diet",
    run: (ctx, { dietId }) => moveDiet(ctx, { id: dietId, to: "up" }),
    refusal: "not-found",
  },
  {
    of: "switchDiet",
    what: "takes the neighbour's diet away",
    run: (ctx, { dietId }) => switchDiet(ctx, { id: dietId, proposed: false }),
    refusal: "not-found",
  },
  {
    of: "getPaper",
    what: "opens the neighbour's paper",
    run: (ctx, { paperKindId }) => getPaper(ctx, paperKindId),
    refusal: "not-found",
  },
  {
    of: "changePaper",
    what: "changes the neighbour's paper",
    run: (ctx, { paperKindId, commune }) =>
      changePaper(ctx, {
        id: paperKindId,
        label: "Autre",
        hint: "",
        yearly: false,
        was: baseOf(commune.slug),
      }),
    refusal: "not-found",
  },
  {
    of: "switchPaper",
    what: "asks for the neighbour's paper no longer",
    run: (ctx, { paperKindId }) => switchPaper(ctx, { id: paperKindId, proposed: false }),
    refusal: "not-found",
  },
  {
    of: "requirePaper",
    what: "asks for the neighbour's paper at its canteen",
    run: (ctx, { paperKindId, canteen }) =>
      requirePaper(ctx, { id: paperKindId, activityId: canteen.id, dueOn: null }),
    refusal: "not-found",
  },
  {
    of: "dropPaper",
    what: "asks for the neighbour's paper at its canteen no longer",
    run: (ctx, { paperKindId, canteen }) => dropPaper(ctx, { id: paperKindId, activityId: canteen.id }),
    refusal: "not-found",
  },
  {
    of: "listDietSettings",
    what: "reads the diets",
    run: async (ctx, { dietId, childId }) =>
      (await listDietSettings(ctx)).proposed.some(({ id }) => id === dietId) ? childId : null,
  },
  {
    of: "listPaperSettings",
    what: "reads the papers",
    run: async (ctx, { paperKindId, childId }) =>
      (await listPaperSettings(ctx)).proposed.some(({ id }) => id === paperKindId) ? childId : null,
  },
];

export const requestsSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "composeChangesDecided",
    what: "writes the e-mail of the neighbour's answers",
    run: (ctx, { decidedChangeId }) => composeChangesDecided(ctx, { changeIds: [decidedChangeId] }),
    refusal: "not-found",
  },
];
