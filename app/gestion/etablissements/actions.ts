"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { addSite } from "@/lib/desk/sites/add-site";
import { archiveSite } from "@/lib/desk/sites/archive-site";
import { changeSite } from "@/lib/desk/sites/change-site";
import { moveSite } from "@/lib/desk/sites/move-site";
import { restoreSite } from "@/lib/desk/sites/restore-site";
import { addSiteInput, changeSiteInput, moveSiteInput, siteIdInput } from "@/lib/desk/sites/schemas";

const PATH = "/gestion/etablissements";

export const addSiteAction = staffAction(
  addSiteInput,
  async (ctx, input) => {
    await addSite(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(PATH);
  },
  { keep: ["name", "kind", "address"] },
);

export const changeSiteAction = staffAction(
  changeSiteInput,
  async (ctx, input) => {
    await changeSite(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["name", "kind", "address", "over"] },
);

export const moveSiteAction = staffAction(moveSiteInput, async (ctx, input) => {
  await moveSite(ctx, input);
  revalidatePath(PATH, "layout");
});

export const archiveSiteAction = staffAction(siteIdInput, async (ctx, input) => {
  await archiveSite(ctx, input);
  revalidatePath(PATH, "layout");
});

export const restoreSiteAction = staffAction(siteIdInput, async (ctx, input) => {
  await restoreSite(ctx, input);
  revalidatePath(PATH, "layout");
});
