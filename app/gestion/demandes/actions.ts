"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action";
import { markHandled } from "@/lib/messages/mark-handled";
import { markHandledInput } from "@/lib/messages/schemas";

export const markHandledAction = staffAction(markHandledInput, async (ctx, input) => {
  await markHandled(ctx, input);
  revalidatePath("/gestion/demandes");
});
