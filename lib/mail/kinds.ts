import { z } from "zod";

/** What each kind of message carries: identifiers only, the words are found when it is sent. */
export const payloads = {
  "basket-validated": z.object({ checkoutId: z.uuid() }),
  "place-offered": z.object({ entryId: z.uuid() }),
} as const;

export type MessageKind = keyof typeof payloads;
export type Payload<K extends MessageKind> = z.infer<(typeof payloads)[K]>;

/** A message in words, ready for the transport. */
export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
}
