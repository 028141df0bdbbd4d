import { and, asc, eq, inArray } from "drizzle-orm";
import { child, waitingEntry } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { momentIn, stampIn } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import type { OpeningKey } from "../waiting/lock-queues";
import type { WaitingRow } from "./views";

const t = translatorOf("openings");

/** Who waits for a place of one opening, in the order in which they asked, those who were offered one first. */
export async function listWaiting(
  ctx: StaffContext,
  { activityId, date }: OpeningKey,
): Promise<WaitingRow[]> {
  const rows = await ctx.tx
    .select({
      id: waitingEntry.id,
      householdId: waitingEntry.householdId,
      firstName: child.firstName,
      lastName: child.lastName,
      askedAt: waitingEntry.askedAt,
      offerUntil: waitingEntry.offerUntil,
      status: waitingEntry.status,
    })
    .from(waitingEntry)
    .innerJoin(child, and(eq(child.communeId, waitingEntry.communeId), eq(child.id, waitingEntry.childId)))
    .where(
      and(
        eq(waitingEntry.communeId, ctx.commune.id),
        eq(waitingEntry.activityId, activityId),
        eq(waitingEntry.serviceDate, date),
        inArray(waitingEntry.status, ["waiting", "offered"]),
      ),
    )
    .orderBy(asc(waitingEntry.status), asc(waitingEntry.askedAt), asc(waitingEntry.id));
  const { timeZone } = ctx.commune;
  return rows.map(({ id, householdId, firstName, lastName, askedAt, offerUntil, status }) => ({
    id,
    householdId,
    child: `${firstName} ${lastName}`,
    state:
      status === "offered" && offerUntil
        ? t("queue.offered", { until: momentIn(offerUntil, timeZone) })
        : t("queue.asked", { at: stampIn(askedAt, timeZone) }),
  }));
}
