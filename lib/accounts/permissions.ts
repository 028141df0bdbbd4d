import type { StaffContext, StaffRole } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** What staff may do, by role: the one table. */
export const PERMISSIONS = {
  "accounts.close": ["administrateur", "gestionnaire"],
  "audit.read": ["administrateur"],
  "calendar.change": ["administrateur", "gestionnaire"],
  "calendar.read": ["administrateur", "gestionnaire", "regisseur", "animateur"],
  "catalogue.change": ["administrateur", "gestionnaire"],
  "catalogue.read": ["administrateur", "gestionnaire", "regisseur"],
  "children.enrol": ["administrateur", "gestionnaire"],
  "commune.change": ["administrateur"],
  "day.read": ["administrateur", "gestionnaire", "regisseur", "animateur"],
  "families.add": ["administrateur", "gestionnaire"],
  "families.invite": ["administrateur", "gestionnaire"],
  "families.link": ["administrateur", "gestionnaire"],
  "families.read": ["administrateur", "gestionnaire", "regisseur"],
  "health.read": ["gestionnaire", "animateur"],
  "mail.read": ["administrateur", "gestionnaire"],
  "mail.resend": ["administrateur", "gestionnaire"],
  "messages.read": ["administrateur", "gestionnaire"],
  "messages.handle": ["administrateur", "gestionnaire"],
  "news.write": ["administrateur", "gestionnaire"],
  "openings.change": ["administrateur", "gestionnaire"],
  "requests.decide": ["administrateur", "gestionnaire"],
  "requests.read": ["administrateur", "gestionnaire"],
  "reservations.read": ["administrateur", "gestionnaire", "regisseur", "animateur"],
  "settings.change": ["administrateur"],
  "staff.manage": ["administrateur"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof PERMISSIONS;

/** True when the role has the permission: for what a menu shows. A door calls `authorize`. */
export function isAllowed(role: StaffRole, permission: Permission): boolean {
  const roles: readonly StaffRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}

/** @throws DomainError "forbidden" when the agent's role does not have the permission. */
export function authorize(ctx: StaffContext, permission: Permission): void {
  if (!isAllowed(ctx.actor.role, permission)) throw new DomainError("forbidden");
}
