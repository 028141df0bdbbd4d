import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { rememberedAddress } from "@/app/(compte)/typed-address";
import { ActivationSteps } from "@/components/accounts/activation-steps";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.opened.title") };

/** "Validation e-mail" as a notice: the link has proven the address. */
export default accountPage(z.object({}), async () => {
  const email = await rememberedAddress();
  return {
    title: t("activation.opened.title"),
    lead: t("activation.opened.next"),
    content: (
      <>
        <ActivationSteps current={4} />
        <Alert tone="success">
          {email ? t("activation.opened.noticeOf", { email }) : t("activation.opened.notice")}
        </Alert>
        <LinkButton href="/connexion" tone="primary" className="min-h-13 text-lg">
          {t("activation.opened.signIn")}
        </LinkButton>
      </>
    ),
  };
});
