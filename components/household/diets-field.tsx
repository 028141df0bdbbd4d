"use client";

import { useTranslations } from "use-intl";
import type { DietChoice } from "@/lib/records/children/views";

interface DietsFieldProps {
  choices: readonly DietChoice[];
  /** What counts while another choice is looked at. */
  wish: string | undefined;
  /** Those that a form sent without scripts had ticked before it came back. */
  kept: readonly string[] | undefined;
}

/** The commune's neutral list, several at will. */
export function DietsField({ choices, wish, kept }: DietsFieldProps) {
  const t = useTranslations("records");
  return (
    <fieldset className="grid gap-1" aria-describedby="regimes">
      <legend className="font-semibold">{t("fields.diets")}</legend>
      <p id="regimes" className="text-ink-2 text-sm">
        {wish ?? t(choices.length > 0 ? "form.dietHint" : "form.noDiets")}
      </p>
      {choices.map(({ id, label, checked }) => (
        <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="diets[]"
            value={id}
            defaultChecked={kept ? kept.includes(id) : checked}
            className="size-5 shrink-0 accent-accent"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
