import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { waitingEntry } from "@/db/schema";
import type { Context } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { loadDecider } from "../places/load-decider";
import { settleHeld } from "../places/set-taken";
import { type SettledQueue, settleQueue } from "../rules/settle-queue";
import { listQueue, type Waiting } from "./list-queue";
import type { OpeningKey } from "./lock-queues";
import { settleTurns } from "./settle-turns";

/**
 * Offers the free places of these openings to those who wait, in their order: each is told by one e-mail, in the
 * same transaction, and the place is kept meanwhile. The openings are locked and their figures settled by then;
 * where nobody waits it is one statement. Returns how many places were offered.
 */
export async function offerFreedPlaces(ctx: Context, openings: readonly OpeningKey[]): Promise<number> {
  if (openings.length === 0) return 0;
  const queue = await listQueue(ctx, openings);
  if (queue.length === 0) return 0;
  const { decider } = await loadDecider(ctx, childrenOf(queue), spanOf(queue));
  const { offers, lapsed } = settleQueue(queue, decider, ctx.now);
  await settleTurns(
    ctx,
    lapsed.map(({ entryId }) => entryId),
    "lapsed",
  );
  if (offers.length === 0) return 0;
  await makeOffers(ctx, offers);
  await settleHeld(
    ctx,
    offers.map(({ turn }) => turn.place),
  );
  await enqueueEach(
    ctx,
    "place-offered",
    offers.flatMap(({ turn: { email, entryId } }) =>
      email ? [{ recipient: email, payload: { entryId } }] : [],
    ),
  );
  return offers.length;
}

async function makeOffers(ctx: Context, offers: SettledQueue<Waiting>["offers"]): Promise<void> {
  const rows = offers.map(({ turn, until }) => ({ id: turn.entryId, until: until.toString() }));
  await ctx.tx.execute(sql`
    update ${waitingEntry} as e
    set status = 'offered', offered_at = ${ctx.now.toString()}::timestamptz, offer_until = r.until
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, until timestamptz)
    where e.commune_id = ${ctx.commune.id}::uuid and e.id = r.id`);
}

function childrenOf(queue: readonly Waiting[]): Waiting["child"][] {
  return [...new Map(queue.map(({ child }) => [child.id, child])).values()];
}

function spanOf(queue: readonly Waiting[]): { from: Temporal.PlainDate; until: Temporal.PlainDate } {
  const dates = queue.map(({ place }) => place.date).sort(Temporal.PlainDate.compare);
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until) throw new RangeError("Nobody waits.");
  return { from, until };
}
