"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { addChild } from "@/lib/desk/new-families/add-child";
import { addFamily } from "@/lib/desk/new-families/add-family";
import { addChildSent, addFamilySent, CHILD_KEPT, FAMILY_KEPT } from "@/lib/desk/new-families/schemas";

const PATH = "/gestion/familles";

export const addFamilyAction = staffAction(
  addFamilySent,
  async (ctx, input) => {
    const added = await addFamily(ctx, input);
    if (added.kind === "doubles") return added;
    revalidatePath(PATH, "layout");
    return new GoTo(`${PATH}/${added.id}?fait=famille-ajoutee`);
  },
  { keep: FAMILY_KEPT },
);

export const addChildAction = staffAction(
  addChildSent,
  async (ctx, input) => {
    const added = await addChild(ctx, input);
    if (added.kind === "doubles") return added;
    revalidatePath(PATH, "layout");
    return new GoTo(`${PATH}/${input.householdId}?fait=enfant-ajoute`);
  },
  { keep: CHILD_KEPT },
);
