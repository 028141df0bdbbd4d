"use client";

import type { UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { describedBy } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { AskEnrolmentInput } from "@/lib/enrolments/schemas";

interface AgreeFieldProps {
  form: UseFormReturn<AskEnrolmentInput>;
  id: string;
  isTicked: boolean;
}

/** "J’ai lu le règlement": a box to tick, with its error beside it. */
export function AgreeField({ form, id, isTicked }: AgreeFieldProps) {
  const t = useTranslations("enrolments.form");
  const error = form.getFieldState("rules", form.formState).error?.message;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
        <input
          {...form.register("rules")}
          id={id}
          type="checkbox"
          value="on"
          defaultChecked={isTicked}
          required
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint: true, error })}
          className="size-6 shrink-0 accent-accent"
        />
        {t("agree")}
      </label>
      <p id={`${id}-hint`} className="text-ink-2 text-sm">
        {t("agreeHint")}
      </p>
      {error && (
        <p id={`${id}-error`} className="flex gap-2 font-semibold text-no">
          <Icon name="warning" className="mt-0.5" />
          {error}
        </p>
      )}
    </div>
  );
}
