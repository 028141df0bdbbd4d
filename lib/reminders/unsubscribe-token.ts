import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";
import { REMINDER_KINDS, type ReminderKind } from "./views";

/** Whose reminders of which kind a link is about. */
export interface ReminderLink {
  guardianId: string;
  kind: ReminderKind;
}

const claimed = z.tuple([z.uuid(), z.enum(REMINDER_KINDS), z.string().length(43)]);

/** What the link of a reminder carries: it answers for one guardian and one kind in one commune, and does not end. */
export function mintReminderToken(communeId: string, { guardianId, kind }: ReminderLink): string {
  return `${guardianId}.${kind}.${sign(communeId, { guardianId, kind }).toString("base64url")}`;
}

/** Null for what this installation did not write for this commune. */
export function readReminderToken(communeId: string, token: string): ReminderLink | null {
  const parsed = claimed.safeParse(token.split("."));
  if (!parsed.success) return null;
  const [guardianId, kind, signature] = parsed.data;
  const wanted = sign(communeId, { guardianId, kind });
  const given = Buffer.from(signature, "base64url");
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  return { guardianId, kind };
}

/** Its purpose is part of what is signed: no other token of the house can stand for it. */
function sign(communeId: string, { guardianId, kind }: ReminderLink): Buffer {
  return createHmac("sha256", env().AUTH_SECRET)
    .update(["rappels", communeId, guardianId, kind].join("\n"))
    .digest();
}
