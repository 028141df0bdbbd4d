import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { askForLinkAction } from "@/app/(compte)/lien-envoye/actions";
import { AskLinkForm } from "@/components/accounts/ask-link-form";
import { CardLink } from "@/components/accounts/card-link";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.forgotten.title") };

export default accountPage(z.object({}), async () => ({
  title: t("activation.forgotten.title"),
  lead: t("activation.forgotten.lead"),
  content: (
    <>
      <AskLinkForm submitLabel={t("activation.forgotten.submit")} action={askForLinkAction} />
      <CardLink href="/connexion">{t("activation.sent.signIn")}</CardLink>
    </>
  ),
}));
