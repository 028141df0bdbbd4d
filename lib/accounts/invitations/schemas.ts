import { z } from "zod";

export const inviteGuardianInput = z.object({ guardianId: z.uuid() });
export type InviteGuardianInput = z.infer<typeof inviteGuardianInput>;

/** Whom a press invites: those without a standing invitation, or all who have no account yet. */
export const INVITATION_SCOPES = ["never-reached", "without-account"] as const;
export type InvitationScope = (typeof INVITATION_SCOPES)[number];

export const inviteGuardiansInput = z.object({ scope: z.enum(INVITATION_SCOPES) });
export type InviteGuardiansInput = z.infer<typeof inviteGuardiansInput>;

/** Which sending is looked at; the latest without it. */
export const invitationsSearch = z.object({ envoi: z.uuid().optional() });
export type InvitationsSearch = z.infer<typeof invitationsSearch>;
