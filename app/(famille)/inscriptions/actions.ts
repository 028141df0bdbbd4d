"use server";

import { revalidatePath } from "next/cache";
import { familyAction, GoTo } from "@/lib/action";
import { askEnrolment } from "@/lib/enrolments/requests/ask-enrolment";
import { withdrawRequest } from "@/lib/enrolments/requests/withdraw-request";
import { writeMessage } from "@/lib/enrolments/requests/write-message";
import { askEnrolmentInput, requestInput, writeMessageInput } from "@/lib/enrolments/schemas";

function showRequest(id: string): GoTo {
  revalidatePath("/inscriptions", "layout");
  return new GoTo(`/inscriptions/${id}`);
}

export const askEnrolmentAction = familyAction(
  askEnrolmentInput,
  async (ctx, input) => showRequest(await askEnrolment(ctx, input)),
  { keep: ["startsOn", "message", "rules"] },
);

export const writeMessageAction = familyAction(
  writeMessageInput,
  async (ctx, input) => {
    await writeMessage(ctx, input);
    revalidatePath("/inscriptions", "layout");
  },
  { keep: ["body"] },
);

export const withdrawRequestAction = familyAction(requestInput, async (ctx, input) => {
  await withdrawRequest(ctx, input);
  return showRequest(input.requestId);
});
