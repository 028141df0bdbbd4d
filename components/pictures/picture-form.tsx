"use client";

import { useActionState, useRef } from "react";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/action-result";
import type { PictureRightsView } from "@/lib/records/pictures/views";
import { MEDIA, PLACES } from "@/lib/records/rules/picture-rights";

type Answer = ActionResult<unknown>;
export type SendAnswers = (previous: Answer | null, form: FormData) => Promise<Answer>;

/** A guardian's own answers: for each purpose yes or no; what is left open stays unanswered. */
export function PictureForm({ rights, save }: { rights: PictureRightsView; save: SendAnswers }) {
  const t = useTranslations("care");
  const element = useRef<HTMLFormElement>(null);
  const [answer, send, sending] = useActionState<Answer | null, FormData>(save, null);
  const tickAll = (value: "yes" | "no") => {
    for (const input of element.current?.querySelectorAll<HTMLInputElement>(`input[value=${value}]`) ?? [])
      input.checked = true;
  };
  return (
    <form ref={element} action={send} key={JSON.stringify(rights.own)} className="grid gap-5">
      <input type="hidden" name="childId" value={rights.childId} />
      {answer?.ok === false && (
        <Alert tone="error" live="alert">
          {answer.error.message}
        </Alert>
      )}
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
                      defaultChecked={rights.own[`${medium}-${place}`] === value}
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
