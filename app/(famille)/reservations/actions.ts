"use server";

import { revalidatePath } from "next/cache";
import { familyAction } from "@/lib/action";
import { changeBasket } from "@/lib/reservations/basket/change-basket";
import { emptyBasket, restoreBasket } from "@/lib/reservations/basket/empty-basket";
import { repeatWeek } from "@/lib/reservations/basket/repeat-week";
import {
  changeBasketInput,
  emptyBasketInput,
  repeatWeekInput,
  restoreBasketInput,
} from "@/lib/reservations/basket/schemas";
import { checkOutBasket } from "@/lib/reservations/checkout/check-out-basket";
import { checkOutInput } from "@/lib/reservations/checkout/schemas";
import { addPeriod } from "@/lib/reservations/period/add-period";
import { previewPeriod } from "@/lib/reservations/period/preview-period";
import { periodInput } from "@/lib/reservations/period/schemas";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { leaveWaitingList } from "@/lib/reservations/waiting/leave-waiting-list";
import { turnInput } from "@/lib/reservations/waiting/schemas";

export const changeBasketAction = familyAction(changeBasketInput, changeBasket);

export const emptyBasketAction = familyAction(emptyBasketInput, emptyBasket);

export const restoreBasketAction = familyAction(restoreBasketInput, (ctx) => restoreBasket(ctx));

export const repeatWeekAction = familyAction(repeatWeekInput, repeatWeek);

export const checkOutAction = familyAction(checkOutInput, async (ctx, input) => {
  const outcome = await checkOutBasket(ctx, input);
  revalidatePath("/reservations");
  return outcome;
});

/** All the views of the planning show the turn. */
const showAnew = () => revalidatePath("/reservations", "layout");

export const joinWaitingListAction = familyAction(turnInput, async (ctx, input) => {
  await joinWaitingList(ctx, input);
  showAnew();
});

export const leaveWaitingListAction = familyAction(turnInput, async (ctx, input) => {
  await leaveWaitingList(ctx, input);
  showAnew();
});

export const previewPeriodAction = familyAction(periodInput, previewPeriod);

export const addPeriodAction = familyAction(periodInput, async (ctx, input) => {
  const outcome = await addPeriod(ctx, input);
  revalidatePath("/reservations");
  return outcome;
});
