"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { unlinkChild } from "@/lib/desk/custody/unlink-child";
import { linkChild } from "@/lib/records/custody/link-child";
import { childHomeInput, custodySent } from "@/lib/records/custody/schemas";
import { setCustody } from "@/lib/records/custody/set-custody";

const PATH = "/gestion/familles";

export const linkChildAction = staffAction(childHomeInput, async (ctx, input) => {
  await linkChild(ctx, input);
  revalidatePath(PATH, "layout");
  return new GoTo(`${PATH}/${input.householdId}/enfants/${input.childId}`);
});

export const unlinkChildAction = staffAction(childHomeInput, async (ctx, input) => {
  await unlinkChild(ctx, input);
  revalidatePath(PATH, "layout");
  return new GoTo(`${PATH}/${input.householdId}`);
});

export const setCustodyAction = staffAction(
  custodySent,
  async (ctx, input) => {
    await setCustody(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["startsOn", "evenWeeksWith", "holidays", "firstHalfEvenYears", "from[]", "until[]", "with[]"] },
);
