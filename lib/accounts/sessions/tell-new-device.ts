import { and, eq, gt, ne } from "drizzle-orm";
import { session } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { enqueue } from "@/lib/mail/enqueue";
import { describeDevice } from "./describe-device";

/** For how long a device is remembered, in days. */
const REMEMBERED_DAYS = 365;

/**
 * Writes to the account's owner when a session was opened on a device that none of its sessions of the past year had;
 * not for its first session, which needs no telling.
 */
export async function tellNewDevice(
  ctx: Context,
  opened: { sessionId: string; accountId: string; email: string; userAgent: string },
): Promise<void> {
  const { sessionId, accountId, email, userAgent } = opened;
  const earlier = await ctx.tx
    .selectDistinct({ userAgent: session.userAgent })
    .from(session)
    .where(
      and(
        eq(session.communeId, ctx.commune.id),
        eq(session.accountId, accountId),
        ne(session.id, sessionId),
        gt(session.createdAt, realNow().subtract({ hours: REMEMBERED_DAYS * 24 })),
      ),
    );
  const device = describeDevice(userAgent);
  if (earlier.length === 0 || earlier.some((known) => describeDevice(known.userAgent) === device)) return;
  await enqueue(ctx, "new-device", { recipients: [email], payload: { sessionId } });
}
