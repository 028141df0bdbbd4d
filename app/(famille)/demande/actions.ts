"use server";

import { familyAction, GoTo } from "@/lib/action";
import { sendMessageInput } from "@/lib/messages/schemas";
import { sendMessage } from "@/lib/messages/send-message";

export const sendMessageAction = familyAction(
  sendMessageInput,
  async (ctx, input) => {
    await sendMessage(ctx, input);
    return new GoTo(`/demande/envoyee?enfant=${input.childId}${input.date && `&jour=${input.date}`}`);
  },
  { keep: ["childId", "body"] },
);
