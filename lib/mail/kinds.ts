import { z } from "zod";

/** Places as the planning keys them (child, activity and day), each with the last instant that was decided for it. */
const places = z.array(z.object({ key: z.string().max(100), until: z.iso.datetime() })).max(100);
/** How many others it does not name. */
const more = z.number().int().min(0);

/** What each kind of message carries: identifiers only, the words are found when it is sent. */
export const payloads = {
  "basket-validated": z.object({ checkoutId: z.uuid() }),
  "place-offered": z.object({ entryId: z.uuid() }),
  "days-closed": z.object({
    closureId: z.uuid(),
    householdId: z.uuid(),
    /** Turns in waiting lists that ended with it. */
    entryIds: z.array(z.uuid()).max(200),
  }),
  "days-reminder": z.object({ guardianId: z.uuid(), places, more }),
  "basket-reminder": z.object({ guardianId: z.uuid(), bookings: places, cancellations: places, more }),
  "guardian-invitation": z.object({ linkId: z.uuid() }),
  "staff-invitation": z.object({ linkId: z.uuid() }),
  "account-opened": z.object({ accountId: z.uuid() }),
  "address-validation": z.object({ linkId: z.uuid() }),
  "address-known": z.object({ accountId: z.uuid() }),
  "other-address": z.object({ accountId: z.uuid() }),
  "password-reset": z.object({ linkId: z.uuid() }),
  "password-changed": z.object({ accountId: z.uuid() }),
  "new-device": z.object({ sessionId: z.uuid() }),
  "email-change": z.object({ linkId: z.uuid() }),
  "email-changed": z.object({ accountId: z.uuid(), at: z.iso.datetime() }),
  "record-email": z.object({ linkId: z.uuid() }),
  "data-answered": z.object({ requestId: z.uuid() }),
  "changes-decided": z.object({ changeIds: z.array(z.uuid()).min(1).max(50) }),
  "enrolment-answered": z.object({
    requestId: z.uuid(),
    answer: z.enum(["accepted", "refused", "paper-asked"]),
    /** The commune's word in the thread; null when it gave none. */
    messageId: z.uuid().nullable(),
  }),
  "paper-refused": z.object({ paperId: z.uuid() }),
  "child-enrolled": z.object({ enrolmentIds: z.array(z.uuid()).min(1).max(50) }),
} as const;

export type MessageKind = keyof typeof payloads;
export type Payload<K extends MessageKind> = z.infer<(typeof payloads)[K]>;

/** A message in words, ready for the transport. */
export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
  /** Headers of its own beside those that every letter has: "List-Unsubscribe". */
  headers?: Readonly<Record<string, string>>;
}
