"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { moveNews } from "@/lib/news/move-news";
import { moveNewsFile, removeNewsFile } from "@/lib/news/part-file";
import { saveNews } from "@/lib/news/save-news";
import { moveNewsFileInput, moveNewsInput, newsFileInput, saveNewsInput } from "@/lib/news/schemas";

/** The address that follows names this very saving: by it the form knows that what it holds is kept. */
export const saveNewsAction = staffAction(
  saveNewsInput,
  async (ctx, input) => {
    const { id, changedAt } = await saveNews(ctx, input);
    return new GoTo(`/gestion/actualites/${id}?enregistre=${Date.parse(changedAt)}`);
  },
  { keep: ["title", "body", "pictureText", "audience", "places[]", "date", "time"] },
);

export const moveNewsAction = staffAction(moveNewsInput, async (ctx, input) => {
  await moveNews(ctx, input);
  revalidatePath(`/gestion/actualites/${input.id}`);
});

export const moveNewsFileAction = staffAction(moveNewsFileInput, async (ctx, input) => {
  await moveNewsFile(ctx, input);
  revalidatePath(`/gestion/actualites/${input.newsId}`);
});

export const removeNewsFileAction = staffAction(newsFileInput, async (ctx, input) => {
  await removeNewsFile(ctx, input);
  revalidatePath(`/gestion/actualites/${input.newsId}`);
});
