"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";

interface AuthoritySwitchProps {
  id: string;
  name: string;
  /** As it stands. */
  hasAuthority: boolean;
  setAuthority: SendForm;
}

/** Takes parental authority off after one more question, which works before any script; or notes it again at once. */
export function AuthoritySwitch({ id, name, hasAuthority, setAuthority }: AuthoritySwitchProps) {
  const t = useTranslations("families");
  const { answer, send, sending } = useAnswer(setAuthority);
  const key = hasAuthority ? "takeAuthority" : "giveAuthority";
  const form = (
    <form action={send} className="grid justify-items-start gap-3">
      <input type="hidden" name="guardianId" value={id} />
      <input type="hidden" name="hasAuthority" value={String(!hasAuthority)} />
      <p className="text-ink-2">
        {hasAuthority ? t("file.takeAuthorityText", { name }) : t("file.authorityText")}
      </p>
      <Button type="submit" busy={sending} aria-label={t(`file.${key}Of`, { name })}>
        {sending ? t("file.authoritySaving") : t(`file.${key}`)}
      </Button>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no text-sm">
          {answer.error.message}
        </p>
      )}
    </form>
  );
  if (!hasAuthority) return form;
  return (
    <details className="-ml-3">
      <summary className={buttonLook("quiet", "cursor-pointer list-none")}>
        {t("file.takeAuthorityTitle")}
        <span className="sr-only"> {name}</span>
      </summary>
      <div className="mt-2 ml-3 border-margin border-l-3 pl-4">{form}</div>
    </details>
  );
}
