"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { RecoveryCodes } from "./recovery-codes";

/** Ten new codes in place of those of before, shown in the answer and nowhere else. */
export function RenewCodes({
  left,
  backHref,
  renew,
}: {
  /** How many are still good, in words. */
  left: string;
  backHref: string;
  renew: SendForm<{ codes: string[] }>;
}) {
  const t = useTranslations("myAccount");
  const { answer, send, sending } = useAnswer(renew);
  if (answer?.ok)
    return <RecoveryCodes codes={answer.value.codes} next={{ href: backHref, label: t("enrol.kept") }} />;
  return (
    <form action={send} className="grid gap-4">
      {answer && (
        <Alert tone="error" live="alert">
          {answer.error.message}
        </Alert>
      )}
      <p>{left}</p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("factor.renewNow")}
        </Button>
        <LinkButton href={backHref} tone="quiet">
          {t("backToAccount")}
        </LinkButton>
      </div>
    </form>
  );
}
