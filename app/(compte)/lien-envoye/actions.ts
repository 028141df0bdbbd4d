"use server";

import { after } from "next/server";
import { rememberAddress } from "@/app/(compte)/typed-address";
import { askInput } from "@/lib/accounts/activation/schemas";
import { countAsking } from "@/lib/accounts/limits/count-asking";
import { askForLinkApart } from "@/lib/accounts/recovery/ask-for-link";
import { GoTo, visitorAction } from "@/lib/action";
import { logIncident } from "@/lib/log";

/** The look-up comes after the answer: it is the same, and takes the same time, whatever it will find. */
export const askForLinkAction = visitorAction(
  askInput,
  async ({ commune, actor, ...ctx }, input) => {
    if (await countAsking({ commune, actor, ...ctx }, input.email))
      after(() => askForLinkApart(commune, actor, input).catch((error) => logIncident(error, "asked link")));
    await rememberAddress(input.email);
    return new GoTo("/lien-envoye");
  },
  { keep: ["email"] },
);
