import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { askForLinkAction } from "@/app/(compte)/lien-envoye/actions";
import { ActivationSteps } from "@/components/accounts/activation-steps";
import { AskLinkForm } from "@/components/accounts/ask-link-form";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.title") };

/** "Recherche": who comes without a link asks for one with the address on the family's file. */
export default accountPage(z.object({}), async () => ({
  title: t("activation.title"),
  lead: t("activation.search.lead"),
  content: (
    <>
      <ActivationSteps current={1} />
      <AskLinkForm submitLabel={t("activation.search.submit")} action={askForLinkAction} />
    </>
  ),
}));
