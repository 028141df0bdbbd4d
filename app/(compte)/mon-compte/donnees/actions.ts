"use server";

import { revalidatePath } from "next/cache";
import { familyAction } from "@/lib/action";
import { askData } from "@/lib/privacy/ask-data";
import { askDataInput } from "@/lib/privacy/schemas";

export const askDataAction = familyAction(
  askDataInput,
  async (ctx, input) => {
    await askData(ctx, input);
    revalidatePath("/mon-compte/donnees");
  },
  { keep: ["kind", "body"] },
);
