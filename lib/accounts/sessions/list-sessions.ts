import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { session } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { PersonContext } from "@/lib/context";
import { momentIn } from "@/lib/i18n/format-date";
import { describeDevice } from "./describe-device";
import type { SessionView } from "./views";

/** More than anybody has; whoever has more signs the others out together. */
const SHOWN = 50;

/** The browsers in which the actor is signed in, this one first, then the newest; times in the commune's zone. */
export async function listSessions(ctx: PersonContext): Promise<SessionView[]> {
  const rows = await ctx.tx
    .select()
    .from(session)
    .where(
      and(
        eq(session.communeId, ctx.commune.id),
        eq(session.accountId, ctx.actor.accountId),
        isNull(session.revokedAt),
        gt(session.expiresAt, realNow()),
      ),
    )
    .orderBy(desc(session.createdAt))
    .limit(SHOWN);
  const { timeZone } = ctx.commune;
  const views = rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    device: describeDevice(userAgent),
    since: momentIn(createdAt, timeZone),
    lastUse: momentIn(lastSeenAt ?? createdAt, timeZone),
    isThisOne: id === ctx.actor.sessionId,
  }));
  return [...views.filter((view) => view.isThisOne), ...views.filter((view) => !view.isThisOne)];
}
