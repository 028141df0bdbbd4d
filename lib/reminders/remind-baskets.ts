import { Temporal } from "temporal-polyfill";
import type { SystemContext } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import { keyOf } from "@/lib/reservations/places/place";
import type { Decider, PlaceStatus } from "@/lib/reservations/rules/decider";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { claimReminders } from "./claim-reminders";
import { findQuietBaskets, type QuietLine } from "./find-quiet-baskets";
import { findRecipients } from "./find-recipients";
import { cutToShown } from "./rules/shown";
import { isUrgent } from "./rules/urgency";

const KIND = "basket";

/** A line that can still be granted. */
interface LiveLine extends QuietLine {
  /** The last instant, inclusive. */
  until: Temporal.Instant;
}

/**
 * Reminds of a basket that was left for three hours without "Valider", when the limit of a line in it is near: once
 * for each version of the basket, and of what can still be granted.
 */
export async function remindOfBaskets(ctx: SystemContext): Promise<void> {
  const quiet = await findQuietBaskets(ctx);
  const baskets = groupBy(await keepUrgent(ctx, quiet), (line) => line.householdId);
  const recipients = await findRecipients(ctx, KIND, [...baskets.keys()]);
  const versionOf = (householdId: string) => `${householdId} ${baskets.get(householdId)?.[0]?.version}`;
  const claimed = await claimReminders(
    ctx,
    KIND,
    recipients.map(({ guardianId, householdId }) => ({ guardianId, subject: versionOf(householdId) })),
  );
  const told = new Set(claimed.map(({ guardianId }) => guardianId));
  const letters = recipients
    .filter(({ guardianId }) => told.has(guardianId))
    .map(({ guardianId, householdId, email }) => {
      const { shown, more } = cutToShown(baskets.get(householdId) ?? []);
      const placesOf = (kind: QuietLine["kind"]) =>
        shown
          .filter((line) => line.kind === kind)
          .map((line) => ({ key: keyOf(line), until: line.until.toString() }));
      return {
        recipient: email,
        payload: { guardianId, bookings: placesOf("book"), cancellations: placesOf("cancel"), more },
      };
    });
  await enqueueEach(ctx, "basket-reminder", letters);
}

/** The lines that can still be granted, of the baskets in which the limit of one of these is near. */
async function keepUrgent(ctx: SystemContext, quiet: readonly QuietLine[]): Promise<LiveLine[]> {
  const dates = quiet.map(({ date }) => date).sort(Temporal.PlainDate.compare);
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until) return [];
  const children = new Map(quiet.map(({ childId: id, ...child }) => [id, { id, ...child }]));
  const { decider } = await loadDecider(ctx, [...children.values()], { from, until });
  const live = quiet.flatMap((line): LiveLine[] => {
    const until = decider.activity(line.activityId) ? limitOf(line, decider) : null;
    return until ? [{ ...line, until }] : [];
  });
  const urgent = live.filter(({ until }) => isUrgent(until, ctx.now));
  const households = new Set(urgent.map(({ householdId }) => householdId));
  return live.filter(({ householdId }) => households.has(householdId));
}

/** Until when the line can be granted; null when it no longer can. */
function limitOf(line: QuietLine, decider: Decider): Temporal.Instant | null {
  const status: PlaceStatus = {
    ...line,
    reservedBy: line.kind === "cancel" ? "us" : null,
    attendance: null,
    line: line.kind,
  };
  const { booking, cancellation } = decider.decide(status);
  const decision = line.kind === "book" ? booking : cancellation;
  return decision?.kind === "allowed" ? decision.deadline : null;
}
