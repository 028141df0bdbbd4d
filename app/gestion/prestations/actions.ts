"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { addActivities } from "@/lib/desk/activities/add-activities";
import { addRelation } from "@/lib/desk/activities/add-relation";
import { archiveActivity } from "@/lib/desk/activities/archive-activity";
import { changeActivity } from "@/lib/desk/activities/change-activity";
import { copyActivity } from "@/lib/desk/activities/copy-activity";
import { dropRelation } from "@/lib/desk/activities/drop-relation";
import { moveActivity } from "@/lib/desk/activities/move-activity";
import { restoreActivity } from "@/lib/desk/activities/restore-activity";
import {
  ACTIVITY_FIELDS,
  activityIdInput,
  addActivitiesInput,
  changeActivityInput,
  copyActivityInput,
  dropRelationInput,
  moveActivityInput,
  relationInput,
} from "@/lib/desk/activities/schemas";
import { dropWindow } from "@/lib/desk/booking-windows/drop-window";
import { saveWindow } from "@/lib/desk/booking-windows/save-window";
import { dropWindowInput, WINDOW_FIELDS, windowInput } from "@/lib/desk/booking-windows/schemas";

const PATH = "/gestion/prestations";

export const addActivitiesAction = staffAction(
  addActivitiesInput,
  async (ctx, input) => {
    const [id, ...others] = await addActivities(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(others.length > 0 ? `${PATH}?fait=ajoutee` : `${PATH}/${id}?fait=ajoutee`);
  },
  { keep: ACTIVITY_FIELDS },
);

export const changeActivityAction = staffAction(
  changeActivityInput,
  async (ctx, input) => {
    await changeActivity(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ACTIVITY_FIELDS },
);

export const copyActivityAction = staffAction(
  copyActivityInput,
  async (ctx, input) => {
    await copyActivity(ctx, input);
    revalidatePath(PATH, "layout");
    return new GoTo(`${PATH}?fait=copiee`);
  },
  { keep: ["sites[]"] },
);

export const moveActivityAction = staffAction(moveActivityInput, async (ctx, input) => {
  await moveActivity(ctx, input);
  revalidatePath(PATH, "layout");
});

export const archiveActivityAction = staffAction(activityIdInput, async (ctx, input) => {
  await archiveActivity(ctx, input);
  revalidatePath(PATH, "layout");
});

export const restoreActivityAction = staffAction(activityIdInput, async (ctx, input) => {
  await restoreActivity(ctx, input);
  revalidatePath(PATH, "layout");
});

export const addRelationAction = staffAction(
  relationInput,
  async (ctx, input) => {
    await addRelation(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: ["kind", "otherId"] },
);

export const dropRelationAction = staffAction(dropRelationInput, async (ctx, input) => {
  await dropRelation(ctx, input);
  revalidatePath(PATH, "layout");
});

export const saveWindowAction = staffAction(
  windowInput,
  async (ctx, input) => {
    await saveWindow(ctx, input);
    revalidatePath(PATH, "layout");
  },
  { keep: WINDOW_FIELDS },
);

export const dropWindowAction = staffAction(dropWindowInput, async (ctx, input) => {
  await dropWindow(ctx, input);
  revalidatePath(PATH, "layout");
});
