"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import type { FieldValues } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { AccountAction } from "./account-action";

/** After how long a sending is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

/**
 * The form engine for pages that come before signing in: every action leads to another page when it is done, and a link
 * that has died meanwhile shows the page of dead links. `kept` is what a form sent without scripts gets back.
 */
export function useAccountForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  action: AccountAction<Values>,
) {
  const t = useTranslations("accounts.activation");
  const router = useRouter();
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(action, null);
  const refused = answer?.ok === false ? answer.error : null;
  const engine = useFormEngine<Values, unknown>({
    schema,
    send: async (values) => {
      const result = await giveUpAfter(PATIENCE, action(values));
      if (!result.ok && result.error.code === "link-dead") router.refresh();
      return result;
    },
    onDone: () => {},
    lostMessage: t("lost"),
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  return { ...engine, sendPlainly, kept: refused?.kept ?? {} };
}
