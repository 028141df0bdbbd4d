"use client";

import type { UseFormReturn } from "react-hook-form";
import { useTranslations } from "use-intl";
import { describedBy, Field, inputLook } from "@/components/ui/field";
import type { SendMessageInput } from "@/lib/messages/schemas";
import type { AskView } from "@/lib/messages/views";

interface ChildFieldProps {
  form: UseFormReturn<SendMessageInput>;
  id: string;
  choices: AskView["children"];
  /** What a plain form had chosen before it was refused. */
  kept: string | undefined;
}

/** Which child it is about, where the page was not opened for one. */
export function ChildField({ form, id, choices, kept }: ChildFieldProps) {
  const t = useTranslations("townHall");
  const error = form.getFieldState("childId", form.formState).error?.message;
  return (
    <Field id={id} label={t("child")} error={error}>
      <select
        {...form.register("childId")}
        id={id}
        defaultValue={kept ?? choices[0]?.id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { error })}
        className={inputLook}
      >
        {choices.map(({ id: childId, name }) => (
          <option key={childId} value={childId}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
