import { and, eq, isNull, lt, or } from "drizzle-orm";
import { session } from "@/db/schema";
import { inCommune } from "@/db/tenant";
import { realNow } from "@/lib/clock";
import { database, type PersonActor } from "@/lib/context";

/** How old the note of a browser's last use may grow, in minutes of real time. */
const STALE_MINUTES = 10;

/** True when the last use of this browser was noted so long ago that it is to be noted again. */
export function isUseStale({ lastSeenAt }: Pick<PersonActor, "lastSeenAt">): boolean {
  return !lastSeenAt || lastSeenAt.epochMilliseconds < staleBefore().epochMilliseconds;
}

/** Notes that a browser is in use, in a transaction of its own; of several requests at once, one writes. */
export async function noteUse(communeId: string, sessionId: string): Promise<void> {
  await inCommune(database(), communeId, (tx) =>
    tx
      .update(session)
      .set({ lastSeenAt: realNow() })
      .where(
        and(
          eq(session.communeId, communeId),
          eq(session.id, sessionId),
          or(isNull(session.lastSeenAt), lt(session.lastSeenAt, staleBefore())),
        ),
      ),
  );
}

const staleBefore = () => realNow().subtract({ minutes: STALE_MINUTES });
