import { and, eq } from "drizzle-orm";
import { auditEntry, oneTimeLink, outboxMessage, searchWord } from "@/db/schema";
import { composeGuardianInvitation } from "@/lib/accounts/invitations/compose-guardian-invitation";
import { composeStaffInvitation } from "@/lib/accounts/invitations/compose-staff-invitation";
import { countInvitable } from "@/lib/accounts/invitations/count-invitable";
import { getInvitations } from "@/lib/accounts/invitations/get-invitations";
import { inviteGuardian } from "@/lib/accounts/invitations/invite-guardian";
import { inviteGuardians } from "@/lib/accounts/invitations/invite-guardians";
import { listBatches } from "@/lib/accounts/invitations/list-batches";
import { listUnreached } from "@/lib/accounts/invitations/list-unreached";
import { hashToken } from "@/lib/accounts/links/link-token";
import { loadSentLink } from "@/lib/accounts/links/load-sent-link";
import { realNow } from "@/lib/clock";
import type { StaffContext, SystemContext } from "@/lib/context";
import { forgetOldTrail } from "@/lib/desk/audit/forget-old-trail";
import { listAudit } from "@/lib/desk/audit/list-audit";
import { exportFamilies } from "@/lib/desk/families/export-families";
import { exportUnreached } from "@/lib/desk/families/export-unreached";
import { getFamily } from "@/lib/desk/families/get-family";
import { listEveryFamily, listFamilies } from "@/lib/desk/families/list-families";
import { switchGuardian } from "@/lib/desk/families/switch-guardian";
import { changeStaff } from "@/lib/desk/staff/change-staff";
import { getAgent } from "@/lib/desk/staff/get-agent";
import { inviteStaff } from "@/lib/desk/staff/invite-staff";
import { inviteStaffAgain } from "@/lib/desk/staff/invite-staff-again";
import { listSiteChoices } from "@/lib/desk/staff/list-site-choices";
import { listStaff } from "@/lib/desk/staff/list-staff";
import { openInviteForm } from "@/lib/desk/staff/open-invite-form";
import { switchStaff } from "@/lib/desk/staff/switch-staff";
import { takeAgent } from "@/lib/desk/staff/take-agent";
import { indexHouseholds } from "@/lib/households/search/index-households";
import { indexUnknownHouseholds } from "@/lib/households/search/index-unknown-households";
import type { Attempt } from "./attempts";

const NOBODY = "00000000-0000-0000-0000-000000000000";
const agent = { firstName: "A", lastName: "B", role: "animateur" as const };

/** What an agent of another commune tries with the identifiers of a family and of an agent. */
export const deskStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "inviteGuardian",
    what: "invites the neighbour",
    run: (ctx, { uninvitedId }) => inviteGuardian(ctx, { guardianId: uninvitedId }),
    refusal: "not-found",
  },
  {
    of: "inviteGuardians",
    what: "invites whoever can be invited",
    run: async (ctx) => {
      await inviteGuardians(ctx, { scope: "without-account" });
      const ofCommune = eq(outboxMessage.communeId, ctx.commune.id);
      return ctx.tx.select({ to: outboxMessage.recipient }).from(outboxMessage).where(ofCommune);
    },
  },
  {
    of: "countInvitable",
    what: "counts who could be invited",
    run: async (ctx, { guardian }) =>
      (await countInvitable(ctx)).states.open > 1 ? guardian.guardianId : null,
  },
  { of: "getInvitations", what: "looks at the invitations", run: (ctx) => getInvitations(ctx, {}) },
  { of: "listBatches", what: "lists the sendings", run: listBatches },
  { of: "listUnreached", what: "lists whom no invitation reaches", run: (ctx) => listUnreached(ctx, null) },
  {
    of: "exportUnreached",
    what: "exports whom no invitation reaches",
    run: (ctx) => exportUnreached(ctx, {}),
  },
  {
    of: "listFamilies",
    what: "looks for the neighbour's address",
    run: (ctx, { guardian }) => listFamilies(ctx, { q: guardian.email }),
  },
  { of: "listEveryFamily", what: "lists every family", run: (ctx) => listEveryFamily(ctx, {}) },
  { of: "exportFamilies", what: "exports the families", run: (ctx) => exportFamilies(ctx, {}) },
  {
    of: "getFamily",
    what: "opens the neighbour's file",
    run: (ctx, { householdId }) => getFamily(ctx, householdId),
    refusal: "not-found",
  },
  {
    of: "switchGuardian",
    what: "closes the neighbour's account",
    run: (ctx, { guardian }) => switchGuardian(ctx, { guardianId: guardian.guardianId, open: false }),
    refusal: "not-found",
  },
  {
    of: "listStaff",
    what: "lists the agents",
    run: async (ctx, neighbour) =>
      (await listStaff(ctx)).some(({ id }) => id === neighbour.staff.staffId) ? neighbour.childId : null,
  },
  {
    of: "getAgent",
    what: "opens the neighbour's agent",
    run: (ctx, neighbour) => getAgent(ctx, neighbour.colleagueId),
    refusal: "not-found",
  },
  {
    of: "takeAgent",
    what: "takes the neighbour's agent in hand",
    run: (ctx, neighbour) => takeAgent(ctx, neighbour.colleagueId),
    refusal: "not-found",
  },
  {
    of: "changeStaff",
    what: "changes the neighbour's agent",
    run: (ctx, neighbour) =>
      changeStaff(ctx, { staffId: neighbour.colleagueId, role: "animateur", sites: [] }),
    refusal: "not-found",
  },
  {
    of: "switchStaff",
    what: "shuts the neighbour's agent out",
    run: (ctx, neighbour) => switchStaff(ctx, { staffId: neighbour.colleagueId, open: false }),
    refusal: "not-found",
  },
  {
    of: "inviteStaffAgain",
    what: "invites the neighbour's agent",
    run: (ctx, neighbour) => inviteStaffAgain(ctx, { staffId: neighbour.colleagueId }),
    refusal: "not-found",
  },
  {
    of: "inviteStaff",
    what: "invites an agent for the neighbour's school",
    run: (ctx, neighbour) =>
      inviteStaff(ctx, { ...agent, email: "intrus@exemple.fr", sites: [neighbour.canteen.schoolId] }),
    refusal: "site-not-found",
  },
  {
    of: "listSiteChoices",
    what: "lists the sites",
    run: async (ctx, neighbour) =>
      (await listSiteChoices(ctx)).some(({ id }) => id === neighbour.canteen.schoolId)
        ? neighbour.childId
        : null,
  },
  {
    of: "openInviteForm",
    what: "opens the form for an agent",
    run: async (ctx, neighbour) =>
      (await openInviteForm(ctx)).some(({ id }) => id === neighbour.canteen.schoolId)
        ? neighbour.childId
        : null,
  },
  { of: "listAudit", what: "reads the trail", run: (ctx) => listAudit(ctx, {}) },
];

/** The same of background work. */
export const deskSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "loadSentLink",
    what: "looks for the neighbour's link",
    run: (ctx, { linkId }) => loadSentLink(ctx, "password-reset", linkId),
    refusal: "not-found",
  },
  {
    of: "composeGuardianInvitation",
    what: "writes the neighbour's invitation",
    run: async (ctx, { invitationToken }) => {
      const [link] = await ctx.tx
        .select({ id: oneTimeLink.id })
        .from(oneTimeLink)
        .where(
          and(
            eq(oneTimeLink.communeId, ctx.commune.id),
            eq(oneTimeLink.tokenHash, hashToken(invitationToken)),
          ),
        );
      return composeGuardianInvitation(ctx, { linkId: link?.id ?? NOBODY });
    },
    refusal: "not-found",
  },
  {
    of: "composeStaffInvitation",
    what: "writes an invitation of the neighbour's agent",
    run: (ctx, { staffLinkId }) => composeStaffInvitation(ctx, { linkId: staffLinkId }),
    refusal: "not-found",
  },
  {
    of: "indexHouseholds",
    what: "writes the neighbour's words anew",
    run: async (ctx, { householdId }) => {
      await indexHouseholds(ctx, [householdId]);
      return listWords(ctx, householdId);
    },
  },
  {
    of: "indexUnknownHouseholds",
    what: "gives words to whom has none",
    run: async (ctx, { householdId }) => {
      await indexUnknownHouseholds(ctx);
      return listWords(ctx, householdId);
    },
  },
  {
    of: "forgetOldTrail",
    what: "forgets the neighbour's trail",
    run: async (ctx, { trailId, childId }) => {
      const before = await countLines(ctx, trailId);
      await forgetOldTrail(ctx, realNow().add({ hours: 24 * 400 }));
      return (await countLines(ctx, trailId)) < before ? childId : null;
    },
  },
];

function listWords(ctx: SystemContext, householdId: string) {
  return ctx.tx
    .select({ id: searchWord.householdId })
    .from(searchWord)
    .where(and(eq(searchWord.communeId, ctx.commune.id), eq(searchWord.householdId, householdId)));
}

async function countLines(ctx: SystemContext, id: string): Promise<number> {
  const lines = await ctx.tx
    .select({ id: auditEntry.id })
    .from(auditEntry)
    .where(and(eq(auditEntry.communeId, ctx.commune.id), eq(auditEntry.id, id)));
  return lines.length;
}
