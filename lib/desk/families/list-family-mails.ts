import { and, desc, eq, gte, inArray } from "drizzle-orm";
import { outboxMessage } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { StaffContext } from "@/lib/context";
import { stampIn } from "@/lib/i18n/format-date";
import { nameMail } from "../name-mail";
import type { FamilyFile } from "./views";

const LATEST = 8;
/** Hours of real time: an outbox is read by its dates, not by its addresses. */
const BACK = 60 * 24;

/** The latest e-mails to these addresses, newest first. */
export async function listFamilyMails(
  ctx: StaffContext,
  addresses: readonly string[],
): Promise<NonNullable<FamilyFile["mails"]>> {
  if (addresses.length === 0) return [];
  const rows = await ctx.tx
    .select({
      id: outboxMessage.id,
      kind: outboxMessage.kind,
      recipient: outboxMessage.recipient,
      state: outboxMessage.state,
      createdAt: outboxMessage.createdAt,
    })
    .from(outboxMessage)
    .where(
      and(
        eq(outboxMessage.communeId, ctx.commune.id),
        inArray(outboxMessage.recipient, [...addresses]),
        gte(outboxMessage.createdAt, realNow().subtract({ hours: BACK })),
      ),
    )
    .orderBy(desc(outboxMessage.createdAt), desc(outboxMessage.id))
    .limit(LATEST);
  return rows.map(({ kind, createdAt, ...row }) => ({
    ...row,
    subject: nameMail(kind),
    createdAt: stampIn(createdAt, ctx.commune.timeZone),
  }));
}
