import { and, eq, isNull } from "drizzle-orm";
import { session } from "@/db/schema";
import type { Tx } from "@/db/tenant";
import { realNow } from "@/lib/clock";

/** Revokes one session: the browser that holds it is signed out at its next request. Ending it twice is fine. */
export async function endSession(tx: Tx, communeId: string, sessionId: string): Promise<void> {
  await tx
    .update(session)
    .set({ revokedAt: realNow() })
    .where(and(eq(session.communeId, communeId), eq(session.id, sessionId), isNull(session.revokedAt)));
}
