"use server";

import { revalidatePath } from "next/cache";
import { familyAction, GoTo } from "@/lib/action";
import { acceptOffer } from "@/lib/reservations/waiting/accept-offer";
import { declineOffer } from "@/lib/reservations/waiting/decline-offer";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { askAgainInput, offerInput } from "@/lib/reservations/waiting/schemas";

/** The page of the offer, as it now stands; the planning behind it is read anew too. */
function showOffer(entryId: string): GoTo {
  revalidatePath("/reservations", "layout");
  return new GoTo(`/reservations/offre/${entryId}`);
}

export const acceptOfferAction = familyAction(offerInput, async (ctx, input) => {
  await acceptOffer(ctx, input);
  return showOffer(input.entryId);
});

export const declineOfferAction = familyAction(offerInput, async (ctx, input) => {
  await declineOffer(ctx, input);
  return showOffer(input.entryId);
});

export const askAgainAction = familyAction(askAgainInput, async (ctx, input) => {
  await joinWaitingList(ctx, input);
  return showOffer(input.entryId);
});
