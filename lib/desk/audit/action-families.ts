import type { AuditAction } from "@/lib/audit";
import type { ActionFamily } from "./schemas";

/** The family of each action, by which the trail is filtered; an action without one does not compile. */
export const FAMILY_OF: Record<AuditAction, ActionFamily> = {
  "signed-in": "signing-in",
  "sign-in-failed": "signing-in",
  "sign-in-slowed": "signing-in",
  "signed-out-elsewhere": "signing-in",
  "second-factor-failed": "signing-in",
  "recovery-code-used": "signing-in",
  "account-opened": "accounts",
  "password-changed": "accounts",
  "password-reset-asked": "accounts",
  "password-reset": "accounts",
  "email-change-asked": "accounts",
  "email-changed": "accounts",
  "second-factor-added": "accounts",
  "second-factor-removed": "accounts",
  "recovery-codes-renewed": "accounts",
  "account-disabled": "accounts",
  "account-enabled": "accounts",
  "guardian-invited": "invitations",
  "guardians-invited": "invitations",
  "staff-invited": "staff",
  "staff-changed": "staff",
  "mail-resent": "desk",
  "message-handled": "desk",
  "capacity-raised": "desk",
  "news-published": "news",
  "news-archived": "news",
  "record-changed": "records",
  "record-confirmed": "records",
  "changes-decided": "records",
  "contact-added": "records",
  "contact-changed": "records",
  "contact-removed": "records",
  "contact-restored": "records",
  "health-changed": "health",
  "health-opened": "health",
  "health-file-added": "health",
  "health-file-removed": "health",
  "health-file-opened": "health",
  "pictures-answered": "records",
  "enrolment-asked": "enrolments",
  "enrolment-answered": "enrolments",
  "enrolment-withdrawn": "enrolments",
  "paper-sent": "enrolments",
  "paper-decided": "enrolments",
  "paper-opened": "enrolments",
  "child-linked": "records",
  "child-unlinked": "records",
  "custody-set": "records",
  "field-policy-changed": "settings",
  "diets-changed": "settings",
  "papers-changed": "settings",
  "data-downloaded": "records",
  "data-requested": "records",
  "data-answered": "records",
  "feed-created": "records",
  "feed-revoked": "records",
};

export function isKnownAction(action: string): action is AuditAction {
  return Object.hasOwn(FAMILY_OF, action);
}

export function actionsOf(family: ActionFamily): string[] {
  return Object.entries(FAMILY_OF).flatMap(([action, of]) => (of === family ? [action] : []));
}
