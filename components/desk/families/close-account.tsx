"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

interface CloseAccountProps {
  id: string;
  name: string;
  /** As it stands. */
  open: boolean;
  switchAccount: SendForm;
}

/** Closes an account after one more question, which works before any script; or opens it again at once. */
export function CloseAccount({ id, name, open, switchAccount }: CloseAccountProps) {
  const t = useTranslations("families.invite");
  const { answer, send, sending } = useAnswer(switchAccount);
  const form = (
    <form action={send} className="grid justify-items-start gap-3">
      <input type="hidden" name="guardianId" value={id} />
      <input type="hidden" name="open" value={String(!open)} />
      {open && <p className="text-ink-2">{t("closeText", { name })}</p>}
      <Button type="submit" busy={sending} aria-label={t(open ? "closeName" : "reopenName", { name })}>
        {sending ? t("sending") : t(open ? "close" : "reopen")}
      </Button>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
  if (!open) return form;
  return (
    <details className="-ml-3">
      <summary className={buttonLook("danger", "cursor-pointer list-none")}>{t("closeTitle")}</summary>
      <div className="mt-2 ml-3 border-margin border-l-3 pl-4">{form}</div>
    </details>
  );
}
