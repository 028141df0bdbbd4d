"use client";

import { type ReactNode, useActionState } from "react";
import { useTranslations } from "use-intl";
import type { ActionResult } from "@/lib/action-result";

export type Press = (
  previous: ActionResult<unknown> | null,
  form: FormData,
) => Promise<ActionResult<unknown>>;

interface OnePressProps {
  action: Press;
  fields: Readonly<Record<string, string>>;
  /** Its one button. */
  children: ReactNode;
}

/** One press that changes one thing, with scripts or without; a refusal is said beside it. */
export function OnePress({ action, fields, children }: OnePressProps) {
  const t = useTranslations("common");
  const tried: Press = (previous, form) =>
    action(previous, form).catch((error: unknown) => {
      // Next's own errors lead to another page; anything else is a line that was cut.
      if (error instanceof Error && "digest" in error) throw error;
      return { ok: false, error: { code: "unexpected", message: t("lost") } };
    });
  const [answer, press] = useActionState<ActionResult<unknown> | null, FormData>(
    typeof window === "undefined" ? action : tried,
    null,
  );
  return (
    <form action={press}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
}
