import { v7 as uuidv7 } from "uuid";
import { waitingEntry } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { type HouseholdChild, listChildren } from "@/lib/households/list-children";
import { lockChild } from "@/lib/households/lock-child";
import { lockHousehold } from "@/lib/households/lock-household";
import { longDate } from "@/lib/i18n/format-date";
import { describeRefusal } from "../places/describe-refusal";
import { recountPlace } from "../places/list-places";
import { loadDecider } from "../places/load-decider";
import { type Place, placeOf } from "../places/place";
import { settleHeld } from "../places/set-taken";
import type { Turn } from "../rules/turn";
import { findLiveTurn } from "./find-live-turn";
import { lockQueues } from "./lock-queues";
import type { TurnInput } from "./schemas";

/**
 * "Prévenez-moi si une place se libère": the last rank of the queue, or the one that the family has already. Only
 * where the day is full, and nothing else stands in the way.
 * @throws DomainError "child-not-found", "activity-not-found", "opening-not-found", "place-free",
 * "place-refused", "other-household-waits"
 */
export async function joinWaitingList(ctx: FamilyContext, { key }: TurnInput): Promise<Turn> {
  const place = placeOf(key);
  await lockHousehold(ctx, ctx.actor.householdId);
  const child = (await listChildren(ctx, ctx.actor.householdId)).find(({ id }) => id === place.childId);
  if (!child) throw new DomainError("child-not-found");
  await lockChild(ctx, child.id);
  await lockQueues(ctx, [place]);
  // An offer of ours whose time is over must be out of the way before we ask anew.
  await settleHeld(ctx, [place]);
  const already = await recountPlace(ctx, place);
  if (!already) throw new DomainError("opening-not-found", { date: longDate(place.date) });
  if (already.turn) return already.turn;
  await checkFull(ctx, child, place);
  if (await findLiveTurn(ctx, place)) throw new DomainError("other-household-waits");
  await ctx.tx.insert(waitingEntry).values({
    communeId: ctx.commune.id,
    id: uuidv7(),
    childId: place.childId,
    activityId: place.activityId,
    serviceDate: place.date,
    householdId: ctx.actor.householdId,
    askedBy: ctx.actor.guardianId,
    askedAt: ctx.now,
    status: "waiting",
  });
  const joined = await recountPlace(ctx, place);
  if (!joined?.turn) throw new RangeError("A turn that was just taken is there.");
  return joined.turn;
}

async function checkFull(ctx: FamilyContext, child: HouseholdChild, place: Place): Promise<void> {
  const { decider } = await loadDecider(ctx, [child], { from: place.date, until: place.date });
  const status = await recountPlace(ctx, place);
  if (!status || !decider.activity(place.activityId)) throw new DomainError("activity-not-found");
  const { timeZone } = ctx.commune;
  const refuse = (refusal: Parameters<typeof describeRefusal>[0]) => {
    throw new DomainError("place-refused", { reason: describeRefusal(refusal, timeZone) });
  };
  if (status.reservedBy === "us") return refuse({ code: "already-reserved" });
  const { booking } = decider.decide({ ...status, line: null });
  if (booking.kind === "allowed") throw new DomainError("place-free");
  if (booking.refusal.code !== "full") refuse(booking.refusal);
}
