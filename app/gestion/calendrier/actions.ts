"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { addHoliday } from "@/lib/catalogue/holidays/add-holiday";
import { changeHoliday } from "@/lib/catalogue/holidays/change-holiday";
import { dropHoliday } from "@/lib/catalogue/holidays/drop-holiday";
import { importHolidays } from "@/lib/catalogue/holidays/import-holidays";
import { previewImport } from "@/lib/catalogue/holidays/preview-import";
import { restoreHoliday } from "@/lib/catalogue/holidays/restore-holiday";
import {
  addHolidayInput,
  changeHolidayInput,
  holidayPress,
  importInput,
  readImportInput,
} from "@/lib/catalogue/holidays/schemas";
import { closeDays } from "@/lib/reservations/closures/close-days";
import { liftClosure } from "@/lib/reservations/closures/lift-closure";
import { closeDaysInput, liftClosureInput } from "@/lib/reservations/closures/schemas";

const PATH = "/gestion/calendrier";
const KEPT = ["label", "from", "until"];

export const addHolidayAction = staffAction(
  addHolidayInput,
  async (ctx, input) => {
    await addHoliday(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: KEPT },
);

export const changeHolidayAction = staffAction(
  changeHolidayInput,
  async (ctx, input) => {
    await changeHoliday(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: KEPT },
);

export const dropHolidayAction = staffAction(holidayPress, async (ctx, input) => {
  await dropHoliday(ctx, input);
  revalidatePath(PATH, "layout");
});

export const restoreHolidayAction = staffAction(holidayPress, async (ctx, input) => {
  await restoreHoliday(ctx, input);
  revalidatePath(PATH, "layout");
});

export const previewImportAction = staffAction(readImportInput, previewImport, { keep: ["texte", "lieu"] });

export const writeImportAction = staffAction(
  importInput,
  async (ctx, input) => {
    const { count } = await importHolidays(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(`${PATH}/vacances?importees=${count}`);
  },
  { keep: ["texte", "lieu"] },
);

export const closeDaysAction = staffAction(closeDaysInput, async (ctx, input) => {
  const outcome = await closeDays(ctx, input);
  switch (outcome.kind) {
    case "closed":
      revalidatePath(PATH, "layout");
      return new GoTo(`${PATH}/fermetures/${outcome.id}`);
    case "grown": {
      const { seen, du, au, motif, pour } = input;
      const again = new URLSearchParams({
        du: du.toString(),
        au: au.toString(),
        motif,
        pour,
        avant: seen.split("/")[0] ?? "0",
      });
      return new GoTo(`${PATH}/fermetures/nouvelle?${again}`);
    }
  }
});

export const liftClosureAction = staffAction(liftClosureInput, async (ctx, input) => {
  await liftClosure(ctx, input);
  revalidatePath(PATH, "layout");
  return new GoTo(`${PATH}/fermetures`);
});
