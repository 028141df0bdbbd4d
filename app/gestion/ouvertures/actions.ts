"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import { changeSpan } from "@/lib/reservations/capacity/change-span";
import { openDay } from "@/lib/reservations/capacity/open-day";
import { openYear } from "@/lib/reservations/capacity/open-year";
import { resetDay } from "@/lib/reservations/capacity/reset-day";
import {
  changeCapacityInput,
  changeSpanInput,
  openDayInput,
  openYearInput,
  resetDayInput,
} from "@/lib/reservations/capacity/schemas";

const PATH = "/gestion/ouvertures";

export const openYearAction = staffAction(openYearInput, async (ctx, input) => {
  const report = await openYear(ctx, input);
  revalidatePath(PATH, "layout");
  return report;
});

export const changeCapacityAction = staffAction(
  changeCapacityInput,
  async (ctx, input) => {
    const outcome = await changeCapacity(ctx, input);
    revalidatePath(PATH, "layout");
    return outcome;
  },
  { keep: ["capacity", "reason"] },
);

export const openDayAction = staffAction(
  openDayInput,
  async (ctx, input) => {
    const outcome = await openDay(ctx, input);
    revalidatePath(PATH, "layout");
    return outcome;
  },
  { keep: ["capacity", "reason"] },
);

export const resetDayAction = staffAction(resetDayInput, async (ctx, input) => {
  const outcome = await resetDay(ctx, input);
  revalidatePath(PATH, "layout");
  return outcome;
});

export const changeSpanAction = staffAction(
  changeSpanInput,
  async (ctx, input) => {
    const outcome = await changeSpan(ctx, input);
    revalidatePath(PATH, "layout");
    return outcome;
  },
  { keep: ["from", "until", "weekdays[]", "capacity", "reason", "open"] },
);
