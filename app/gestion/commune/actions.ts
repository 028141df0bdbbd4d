"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { staffAction } from "@/lib/action";
import { changeCommune } from "@/lib/desk/commune/change-commune";
import { COMMUNE_FIELDS, changeCommuneInput } from "@/lib/desk/commune/schemas";
import { setLogo } from "@/lib/desk/commune/set-logo";

export const changeCommuneAction = staffAction(
  changeCommuneInput,
  async (ctx, input) => {
    // Before the change: after a refusal, too, the page shows what another administrator has saved meanwhile.
    revalidatePath("/", "layout");
    await changeCommune(ctx, input);
  },
  { keep: COMMUNE_FIELDS },
);

export const removeLogoAction = staffAction(z.object({}), async (ctx) => {
  await setLogo(ctx, null);
  revalidatePath("/", "layout");
});
