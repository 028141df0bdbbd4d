"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import type { EnrolmentView } from "@/lib/accounts/second-factor/views";
import { FirstCodeForm } from "./first-code-form";
import { RecoveryCodes } from "./recovery-codes";
import { SecretPicture } from "./secret-picture";

interface EnrolSecondFactorProps {
  enrolment: EnrolmentView;
  wayBack: string;
  begin: SendForm;
  confirm: SendForm;
}

/**
 * Choosing a telephone, in three steps: what is needed, the picture and a first code, the recovery codes. They are in
 * the answer to the first code and nowhere else, so this stays mounted when the page is drawn again.
 */
export function EnrolSecondFactor({ enrolment, wayBack, begin, confirm }: EnrolSecondFactorProps) {
  const t = useTranslations("myAccount.enrol");
  const { answer, send, sending } = useAnswer(confirm);
  const codes = answer?.ok ? codesOf(answer.value) : null;
  if (codes)
    return <RecoveryCodes codes={codes} done={t("done")} next={{ href: wayBack, label: t("kept") }} />;
  switch (enrolment.state) {
    case "none":
      return (
        <>
          <p>{t("need")}</p>
          <PressForm action={begin} fields={{ retour: wayBack }} tone="primary" className="min-h-13 text-lg">
            {t("begin")}
          </PressForm>
        </>
      );
    case "begun":
      return (
        <>
          <SecretPicture secret={enrolment.secret} uri={enrolment.uri} picture={enrolment.picture} />
          <FirstCodeForm
            send={send}
            sending={sending}
            refusal={answer?.ok === false ? answer.error : null}
            wayBack={wayBack}
          />
        </>
      );
    case "in-use":
      return (
        <>
          <Alert tone="success">{t("done")}</Alert>
          <LinkButton href={wayBack} tone="primary">
            {t("goOn")}
          </LinkButton>
        </>
      );
  }
}

function codesOf(value: unknown): string[] | null {
  if (typeof value !== "object" || value === null || !("codes" in value)) return null;
  return value.codes as string[];
}
