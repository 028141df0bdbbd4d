"use client";

import { useRouter } from "next/navigation";
import type { FieldValues } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";

/**
 * The form for pages that come before signing in: every action leads to another page when it is done, and a link that has
 * died meanwhile shows the page of dead links.
 */
export function useAccountForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  action: FormAction<Values>,
) {
  const t = useTranslations("accounts.activation");
  const router = useRouter();
  return useActionForm(schema, action, {
    lostMessage: t("lost"),
    onRefusal: (code) => code === "link-dead" && router.refresh(),
  });
}
