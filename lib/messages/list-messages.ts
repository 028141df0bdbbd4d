import { and, eq, inArray } from "drizzle-orm";
import { account, activity, child, guardian, staff, townHallMessage } from "@/db/schema";
import { isAccountOfGuardian, mailAddress } from "@/lib/accounts/mail-address";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { longDate, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { TownHallMessageRow } from "./views";

const t = translatorOf("townHall");

/**
 * The questions of these ids in whatever order, with their instants in the commune's time.
 * @throws DomainError "forbidden"
 */
export async function listMessages(ctx: StaffContext, ids: readonly string[]): Promise<TownHallMessageRow[]> {
  authorize(ctx, "messages.read");
  if (ids.length === 0) return [];
  const rows = await findMessages(ctx, ids);
  return rows.map((row) => presentMessage(row, ctx.commune.timeZone));
}

type Found = Awaited<ReturnType<typeof findMessages>>[number];

function findMessages(ctx: StaffContext, ids: readonly string[]) {
  const of = townHallMessage;
  return ctx.tx
    .select({
      message: townHallMessage,
      guardian: { firstName: guardian.firstName, lastName: guardian.lastName },
      email: mailAddress,
      child: { firstName: child.firstName, lastName: child.lastName },
      activity: activity.name,
      handler: { firstName: staff.firstName, lastName: staff.lastName },
    })
    .from(of)
    .innerJoin(guardian, and(eq(guardian.communeId, of.communeId), eq(guardian.id, of.guardianId)))
    .leftJoin(account, isAccountOfGuardian)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .leftJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.handledBy)))
    .where(and(eq(of.communeId, ctx.commune.id), inArray(of.id, [...ids])));
}

function presentMessage(row: Found, timeZone: string): TownHallMessageRow {
  const { message, handler } = row;
  const sentAt = stampIn(message.sentAt, timeZone);
  const day = message.serviceDate && longDate(message.serviceDate);
  const about = [fullName(row.child), row.activity, day].filter(Boolean).join(" · ");
  return {
    id: message.id,
    sentAt,
    guardian: fullName(row.guardian),
    about,
    reason: message.reason,
    body: message.body,
    replyHref: row.email && composeReply(row.email, t("desk.replySubject", { stamp: sentAt, about })),
    handled:
      message.handledAt && handler
        ? t("desk.handledBy", { name: fullName(handler), stamp: stampIn(message.handledAt, timeZone) })
        : null,
  };
}

function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}

function composeReply(email: string, subject: string): string {
  // Encoded by part: an address may hold signs that a link reads as its own.
  const address = email.split("@").map(encodeURIComponent).join("@");
  return `mailto:${address}?subject=${encodeURIComponent(subject)}`;
}
