import { tokenOf } from "@/lib/accounts/links/link-token";
import type { FamilyContext, SystemContext, VisitorContext } from "@/lib/context";
import { listWishes } from "@/lib/records/changes/list-wishes";
import { withdrawChange } from "@/lib/records/changes/withdraw-change";
import { writeFields } from "@/lib/records/changes/write-fields";
import { getOwnChild } from "@/lib/records/children/get-own-child";
import { listOwnChildren } from "@/lib/records/children/list-own-children";
import { saveChild } from "@/lib/records/children/save-child";
import { composeRecordEmail } from "@/lib/records/guardians/compose-record-email";
import { confirmRecordEmail } from "@/lib/records/guardians/confirm-record-email";
import { getOwnGuardian } from "@/lib/records/guardians/get-own-guardian";
import { listOwnGuardians } from "@/lib/records/guardians/list-own-guardians";
import { saveGuardian } from "@/lib/records/guardians/save-guardian";
import { TYPED } from "@/tests/records/records.scenes";
import type { Attempt } from "./attempts";

const CHILD = {
  civility: "M.",
  firstName: "Intrus",
  lastName: "DUPONT",
  birthDate: "2015-03-12",
  diets: [],
  take: [],
  base: undefined,
} as const;

export const recordsAttempts: readonly Attempt<FamilyContext>[] = [
  { of: "listWishes", what: "reads what its household waits for", run: listWishes },
  { of: "listOwnGuardians", what: "reads its guardians' files", run: listOwnGuardians },
  { of: "listOwnChildren", what: "reads its children's files", run: listOwnChildren },
  {
    of: "getOwnGuardian",
    what: "opens the neighbour's file",
    run: (ctx, { guardian }) => getOwnGuardian(ctx, guardian.guardianId),
    refusal: "not-found",
  },
  {
    of: "getOwnChild",
    what: "opens the file of the neighbour's child",
    run: (ctx, { childId }) => getOwnChild(ctx, childId),
    refusal: "child-not-found",
  },
  {
    of: "saveGuardian",
    what: "writes into the neighbour's file",
    run: (ctx, { guardian }) =>
      saveGuardian(ctx, { ...TYPED, guardianId: guardian.guardianId, base: undefined, take: [] }),
    refusal: "not-found",
  },
  {
    of: "saveChild",
    what: "writes into the file of the neighbour's child",
    run: (ctx, { childId }) => saveChild(ctx, { ...CHILD, childId, diets: [], take: [] }),
    refusal: "child-not-found",
  },
  {
    of: "withdrawChange",
    what: "takes the neighbour's wish back",
    run: (ctx, { wishId }) => withdrawChange(ctx, { changeId: wishId }),
    refusal: "change-settled",
  },
];

export const recordsSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "writeFields",
    what: "gives the neighbour another name",
    run: (ctx, { guardian }) =>
      writeFields(ctx, { kind: "guardian", id: guardian.guardianId }, { lastName: "INTRUS" }),
    refusal: "not-found",
  },
  {
    of: "writeFields",
    what: "gives the neighbour's child another name",
    run: (ctx, { childId }) => writeFields(ctx, { kind: "child", id: childId }, { lastName: "INTRUS" }),
    refusal: "not-found",
  },
  {
    of: "composeRecordEmail",
    what: "writes the letter that proves the neighbour's address",
    run: (ctx, { recordLinkId }) => composeRecordEmail(ctx, { linkId: recordLinkId }),
    refusal: "not-found",
  },
  {
    of: "confirmRecordEmail",
    what: "proves the neighbour's address",
    run: ({ commune, now, tx }, { recordLinkId }) => {
      const actor = { kind: "visitor", address: "203.0.113.9", userAgent: "test" } as const;
      const ctx: VisitorContext = { commune, actor, now, tx };
      return confirmRecordEmail(ctx, { token: tokenOf(recordLinkId) });
    },
    refusal: "link-dead",
  },
];
