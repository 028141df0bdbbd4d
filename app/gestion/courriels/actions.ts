"use server";

import { revalidatePath } from "next/cache";
import { staffAction } from "@/lib/action";
import { resendMail } from "@/lib/desk/resend-mail";
import { resendMailInput } from "@/lib/desk/schemas";

export const resendMailAction = staffAction(resendMailInput, async (ctx, input) => {
  await resendMail(ctx, input);
  revalidatePath("/gestion/courriels");
});
