import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { rememberedAddress } from "@/app/(compte)/typed-address";
import { CardLink } from "@/components/accounts/card-link";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("accounts");

export const metadata: Metadata = { title: t("activation.sent.title") };

/** The one answer to an address, whether it is known or not. */
export default accountPage(z.object({}), async () => {
  const email = await rememberedAddress();
  return {
    title: t("activation.sent.title"),
    lead: email ? t("activation.sent.lead", { email }) : t("activation.sent.leadNobody"),
    content: (
      <>
        <p>{t("activation.sent.next")}</p>
        <p className="text-ink-2">{t("activation.sent.missing")}</p>
        <div className="grid gap-1">
          <LinkButton href="/mot-de-passe-oublie">{t("activation.sent.again")}</LinkButton>
          <CardLink href="/connexion">{t("activation.sent.signIn")}</CardLink>
        </div>
      </>
    ),
  };
});
