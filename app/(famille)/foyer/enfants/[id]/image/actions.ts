"use server";

import { revalidatePath } from "next/cache";
import { familyAction, GoTo } from "@/lib/action";
import { answerPictures } from "@/lib/records/pictures/answer-pictures";
import { answerPicturesInput } from "@/lib/records/pictures/schemas";
import { PURPOSES } from "@/lib/records/rules/picture-rights";

export const answerPicturesAction = familyAction(
  answerPicturesInput,
  async (ctx, input) => {
    await answerPictures(ctx, input);
    const path = `/foyer/enfants/${input.childId}/image` as const;
    revalidatePath(path);
    return new GoTo(`${path}?fait=enregistre`);
  },
  { keep: PURPOSES },
);
