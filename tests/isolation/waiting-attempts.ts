import { Temporal } from "temporal-polyfill";
import type { FamilyContext, SystemContext } from "@/lib/context";
import { acceptOffer } from "@/lib/reservations/waiting/accept-offer";
import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { composePlaceOffered } from "@/lib/reservations/waiting/compose-place-offered";
import { declineOffer } from "@/lib/reservations/waiting/decline-offer";
import { getOffer } from "@/lib/reservations/waiting/get-offer";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { leaveWaitingList } from "@/lib/reservations/waiting/leave-waiting-list";
import { listQueue } from "@/lib/reservations/waiting/list-queue";
import { loadOffer } from "@/lib/reservations/waiting/load-offer";
import { placeKey } from "@/tests/factories/basket";
import type { Attempt } from "./attempts";
import { type Neighbour, TUESDAY } from "./neighbour";

/** The neighbour is offered a place of Thursday, and waits for one of Tuesday. */
const offered = ({ offerId }: Neighbour) => ({ entryId: offerId });
const turnOn = (neighbour: Neighbour, date: string) => ({
  key: placeKey(neighbour, neighbour.canteen, date),
});
const openingOn = (neighbour: Neighbour, date: string) => ({
  activityId: neighbour.canteen.id,
  date: Temporal.PlainDate.from(date),
});

export const waitingAttempts: readonly Attempt<FamilyContext>[] = [
  {
    of: "joinWaitingList",
    what: "asks to be told for the neighbour's child",
    run: (ctx, neighbour) => joinWaitingList(ctx, turnOn(neighbour, TUESDAY)),
    refusal: "child-not-found",
  },
  {
    of: "leaveWaitingList",
    what: "gives up the neighbour's turn",
    run: async (ctx, neighbour) =>
      (await leaveWaitingList(ctx, turnOn(neighbour, TUESDAY))) ? neighbour.childId : null,
  },
  {
    of: "getOffer",
    what: "opens the neighbour's offer",
    run: (ctx, neighbour) => getOffer(ctx, neighbour.offerId),
    refusal: "not-found",
  },
  {
    of: "loadOffer",
    what: "loads the neighbour's offer",
    run: (ctx, neighbour) => loadOffer(ctx, neighbour.offerId),
    refusal: "not-found",
  },
  {
    of: "acceptOffer",
    what: "takes the place kept for the neighbour",
    run: (ctx, neighbour) => acceptOffer(ctx, offered(neighbour)),
    refusal: "not-found",
  },
  {
    of: "declineOffer",
    what: "leaves the place kept for the neighbour",
    run: (ctx, neighbour) => declineOffer(ctx, offered(neighbour)),
    refusal: "not-found",
  },
];

export const waitingSystemAttempts: readonly Attempt<SystemContext>[] = [
  {
    of: "listQueue",
    what: "lists who waits for the neighbour's canteen",
    run: (ctx, neighbour) => listQueue(ctx, [openingOn(neighbour, TUESDAY)]),
  },
  {
    of: "advanceWaitingLists",
    what: "moves the neighbour's waiting list on",
    run: async (ctx, neighbour) => {
      const queue = await listQueue(ctx, [openingOn(neighbour, TUESDAY)]);
      await advanceWaitingLists(ctx);
      return (await listQueue(ctx, [openingOn(neighbour, TUESDAY)])).length < queue.length
        ? neighbour.childId
        : null;
    },
  },
  {
    of: "composePlaceOffered",
    what: "writes the e-mail of the neighbour's offer",
    run: (ctx, neighbour) => composePlaceOffered(ctx, offered(neighbour)),
    refusal: "not-found",
  },
];
