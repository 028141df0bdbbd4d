import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.reset.doneTitle") };

export default accountPage(z.object({}), async () => ({
  title: t("activation.reset.doneTitle"),
  content: (
    <>
      <Alert tone="success">{t("activation.reset.doneLead")}</Alert>
      <LinkButton href="/connexion" tone="primary" className="min-h-13 text-lg">
        {t("activation.opened.signIn")}
      </LinkButton>
    </>
  ),
}));
