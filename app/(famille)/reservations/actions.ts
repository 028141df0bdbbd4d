"use server";

import { revalidatePath } from "next/cache";
import { familyAction } from "@/lib/action";
import { addPeriod } from "@/lib/reservations/add-period";
import { changeBasket } from "@/lib/reservations/change-basket";
import { checkOutBasket } from "@/lib/reservations/check-out-basket";
import { emptyBasket, restoreBasket } from "@/lib/reservations/empty-basket";
import { previewPeriod } from "@/lib/reservations/preview-period";
import {
  changeBasketInput,
  checkOutInput,
  emptyBasketInput,
  periodInput,
  restoreBasketInput,
} from "@/lib/reservations/schemas";

export const changeBasketAction = familyAction(changeBasketInput, changeBasket);

export const emptyBasketAction = familyAction(emptyBasketInput, emptyBasket);

export const restoreBasketAction = familyAction(restoreBasketInput, (ctx) => restoreBasket(ctx));

export const checkOutAction = familyAction(checkOutInput, async (ctx, input) => {
  const outcome = await checkOutBasket(ctx, input);
  revalidatePath("/reservations");
  return outcome;
});

export const previewPeriodAction = familyAction(periodInput, previewPeriod);

export const addPeriodAction = familyAction(periodInput, async (ctx, input) => {
  const outcome = await addPeriod(ctx, input);
  revalidatePath("/reservations");
  return outcome;
});
