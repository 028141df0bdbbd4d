"use client";

import type { UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { type AskDataInput, DATA_REQUEST_KINDS } from "@/lib/privacy/schemas";

interface KindFieldProps {
  form: UseFormReturn<AskDataInput>;
  idOf: (name: string) => string;
  /** What a plain form had chosen before it was refused. */
  kept: string | undefined;
}

/** Which of the two it is; none is chosen beforehand, for they are far apart. */
export function KindField({ form, idOf, kept }: KindFieldProps) {
  const t = useTranslations("privacy.ask");
  const error = form.getFieldState("kind", form.formState).error?.message;
  const errorId = `${idOf("kind")}-error`;
  return (
    <fieldset aria-describedby={error ? errorId : undefined} className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{t("kind")}</legend>
      {DATA_REQUEST_KINDS.map((kind, index) => {
        // The line of the summary leads to the first.
        const id = index === 0 ? idOf("kind") : idOf(kind);
        return (
          <div key={kind} className="flex items-start gap-3">
            <input
              {...form.register("kind")}
              type="radio"
              id={id}
              value={kind}
              defaultChecked={kept === kind}
              aria-describedby={`${id}-hint`}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <div>
              <label htmlFor={id} className="font-semibold">
                {t(`kinds.${kind}`)}
              </label>
              <p id={`${id}-hint`} className="text-ink-2 text-sm">
                {t(`kinds.${kind}Hint`)}
              </p>
            </div>
          </div>
        );
      })}
      {error && (
        <p id={errorId} className="flex gap-2 font-semibold text-no">
          <Icon name="warning" className="mt-0.5" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
