"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import type { PictureRightsView } from "@/lib/records/pictures/views";
import { MEDIA, PLACES } from "@/lib/records/rules/picture-rights";

/** A guardian's own answers: for each purpose yes or no; what is left open stays unanswered. */
export function PictureForm({ rights, save }: { rights: PictureRightsView; save: SendForm }) {
  const t = useTranslations("care");
  const element = useRef<HTMLFormElement>(null);
  const { answer, send, sending, count } = useAnswer(save);
  const refused = answer?.ok === false ? answer.error : null;
  const answers = refused?.kept ?? rights.own;
  const tickAll = (value: "yes" | "no") => {
    for (const input of element.current?.querySelectorAll<HTMLInputElement>(`input[value=${value}]`) ?? [])
      input.checked = true;
  };
  return (
    <form
      ref={element}
      action={send}
      // Answers show what is given back to them, or what is stored, when they are made.
      key={`${count} ${JSON.stringify(rights.own)}`}
      className="grid gap-5"
    >
      <input type="hidden" name="childId" value={rights.childId} />
      <ErrorSummary errors={{}} refusal={refused?.message ?? null} attempts={count} idOf={(name) => name} />
      <div className="flex flex-wrap gap-2 noscript:hidden">
        <Button onClick={() => tickAll("yes")}>{t("pictures.allYes")}</Button>
        <Button onClick={() => tickAll("no")}>{t("pictures.allNo")}</Button>
      </div>
      <div className="grid gap-6 sm:grid-cols-2">
        {MEDIA.map((medium) => (
          <div key={medium} className="grid content-start gap-2">
            <h3 className="font-bold text-lg">{t(`media.${medium}`)}</h3>
            {PLACES.map((place) => (
              <fieldset key={place} className="flex flex-wrap items-center gap-x-5">
                <legend className="font-semibold">
                  {t(`media.${medium}`)}, {t(`places.${place}`)}
                </legend>
                {(["yes", "no"] as const).map((value) => (
                  <label key={value} className="flex min-h-11 cursor-pointer items-center gap-2.5">
                    <input
                      type="radio"
                      name={`${medium}-${place}`}
                      value={value}
                      defaultChecked={answers[`${medium}-${place}`] === value}
                      className="size-5 shrink-0 accent-accent"
                    />
                    {t(`pictures.${value}`)}
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
        ))}
      </div>
      <Button type="submit" tone="primary" busy={sending} className="justify-self-start">
        {sending ? t("pictures.saving") : t("pictures.save")}
      </Button>
    </form>
  );
}
