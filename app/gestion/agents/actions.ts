"use server";

import { revalidatePath } from "next/cache";
import { GoTo, staffAction } from "@/lib/action";
import { changeStaff } from "@/lib/desk/staff/change-staff";
import { inviteStaff } from "@/lib/desk/staff/invite-staff";
import { inviteStaffAgain } from "@/lib/desk/staff/invite-staff-again";
import { changeStaffSent, inviteStaffSent, staffIdInput, switchStaffInput } from "@/lib/desk/staff/schemas";
import { switchStaff } from "@/lib/desk/staff/switch-staff";

const PATH = "/gestion/agents";

export const inviteStaffAction = staffAction(
  inviteStaffSent,
  async (ctx, input) => {
    await inviteStaff(ctx, input);
    revalidatePath(PATH);
    return new GoTo(PATH);
  },
  { keep: ["firstName", "lastName", "email", "role", "sites[]"] },
);

export const changeStaffAction = staffAction(changeStaffSent, async (ctx, input) => {
  await changeStaff(ctx, input);
  revalidatePath(PATH, "layout");
});

export const switchStaffAction = staffAction(switchStaffInput, async (ctx, input) => {
  await switchStaff(ctx, input);
  revalidatePath(PATH, "layout");
});

export const inviteStaffAgainAction = staffAction(staffIdInput, async (ctx, input) => {
  await inviteStaffAgain(ctx, input);
  revalidatePath(PATH, "layout");
});
