"use client";

import { useTranslations } from "use-intl";
import type { ContactFormView } from "@/lib/records/contacts/views";

interface ContactChildrenProps {
  id: string;
  choices: ContactFormView["children"];
  /** Those that a plain form had ticked before it was refused. */
  kept: readonly string[] | undefined;
  error: string | undefined;
}

/** For which children: one box each. */
export function ContactChildren({ id, choices, kept, error }: ContactChildrenProps) {
  const t = useTranslations("contacts.form");
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
      className="grid gap-1"
    >
      <legend className="font-semibold">{t("children")}</legend>
      {choices.map((child) => (
        <label key={child.id} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="children[]"
            value={child.id}
            defaultChecked={kept ? kept.includes(child.id) : child.chosen}
            className="size-5 shrink-0 accent-accent"
          />
          {child.firstName}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-no">
          {error}
        </p>
      )}
    </fieldset>
  );
}
