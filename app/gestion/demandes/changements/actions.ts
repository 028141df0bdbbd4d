"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action";
import { decideChanges } from "@/lib/records/decisions/decide-changes";
import { decideSent, KEPT_NAMES } from "@/lib/records/decisions/schemas";

export const decideChangesAction = staffAction(
  decideSent,
  async (ctx, input) => {
    const outcome = await decideChanges(ctx, input);
    revalidatePath("/gestion/demandes", "layout");
    return outcome;
  },
  { keep: KEPT_NAMES },
);
