import { and, asc, eq } from "drizzle-orm";
import { enrolmentMessage, guardian, staff } from "@/db/schema";
import type { Context } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { MessageView } from "../views";

const t = translatorOf("enrolments");

/**
 * What was written about a request that its caller found, in its order, in the commune's time. A family reads that the
 * commune wrote; an agent, which colleague did.
 */
export async function listThread(ctx: Context, requestId: string): Promise<MessageView[]> {
  const of = enrolmentMessage;
  const rows = await ctx.tx
    .select({
      id: of.id,
      body: of.body,
      sentAt: of.sentAt,
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName },
      agent: { firstName: staff.firstName, lastName: staff.lastName },
    })
    .from(of)
    .leftJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.staffId)))
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.requestId, requestId)))
    .orderBy(asc(of.sentAt), asc(of.id));
  const forStaff = ctx.actor.kind === "staff";
  return rows.map(({ id, body, sentAt, guardian, agent }) => {
    const writer = guardian ?? (forStaff ? agent : null);
    return {
      id,
      by: writer ? `${writer.firstName} ${writer.lastName}` : t("request.townHall"),
      ours: forStaff ? guardian === null : guardian !== null,
      at: stampIn(sentAt, ctx.commune.timeZone),
      body,
    };
  });
}
