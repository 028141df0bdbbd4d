import type { LinkPurpose } from "@/db/schema";

/** How long a link lives, in hours of real time. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = {
  "guardian-invitation": 14 * 24,
  "staff-invitation": 14 * 24,
  "address-validation": 24,
  "password-reset": 2,
  "email-change": 24,
  "record-email": 7 * 24,
};
