"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action";
import { answerData } from "@/lib/privacy/answer-data";
import { answerDataInput } from "@/lib/privacy/schemas";

export const answerDataAction = staffAction(
  answerDataInput,
  async (ctx, input) => {
    await answerData(ctx, input);
    revalidatePath("/gestion/demandes", "layout");
  },
  { keep: ["answer"] },
);
