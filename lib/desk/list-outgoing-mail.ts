import { desc, eq } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { outboxMessage } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { civilHour, momentIn, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { civilDateAt } from "@/lib/time/zone";
import { nameMail } from "./name-mail";
import type { MailState, OutgoingMailRow } from "./views";

const LATEST = 200;
const t = translatorOf("mail");

/** The latest 200 e-mails, newest first, in the commune's time. @throws DomainError "forbidden" */
export async function listOutgoingMail(ctx: StaffContext): Promise<OutgoingMailRow[]> {
  authorize(ctx, "mail.read");
  const rows = await ctx.tx
    .select()
    .from(outboxMessage)
    .where(eq(outboxMessage.communeId, ctx.commune.id))
    .orderBy(desc(outboxMessage.createdAt), desc(outboxMessage.id))
    .limit(LATEST);
  const now = realNow();
  const { timeZone } = ctx.commune;
  return rows.map((row) => {
    const state = stateOf(row, now);
    return {
      id: row.id,
      subject: nameMail(row.kind),
      recipient: row.recipient,
      state,
      attempts: row.attempts,
      lastError: row.lastError,
      nextAttempt:
        state === "pending" && row.attempts > 0 ? tellMoment(row.nextAttemptAt, now, timeZone) : null,
      createdAt: stampIn(row.createdAt, timeZone),
    };
  });
}

/** A claim clears the error of the try before and sets a lease: until its end the message is being sent. */
function stateOf(row: typeof outboxMessage.$inferSelect, now: Temporal.Instant): MailState {
  const claimed = row.attempts > 0 && row.lastError === null;
  const leased = Temporal.Instant.compare(row.nextAttemptAt, now) > 0;
  return row.state === "pending" && claimed && leased ? "sending" : row.state;
}

function tellMoment(at: Temporal.Instant, now: Temporal.Instant, timeZone: string): string {
  if (!civilDateAt(at, timeZone).equals(civilDateAt(now, timeZone))) return momentIn(at, timeZone);
  const { hour, minute } = at.toZonedDateTimeISO(timeZone);
  return t("today", { hour: civilHour(`${hour}:${String(minute).padStart(2, "0")}`) });
}
