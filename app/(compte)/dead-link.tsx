import { AskLinkForm } from "@/components/accounts/ask-link-form";
import { CardLink } from "@/components/accounts/card-link";
import { translatorOf } from "@/lib/i18n/translator";
import type { CardContent } from "./door";
import { askForLinkAction } from "./lien-envoye/actions";

/** Unknown, used, expired, replaced, tampered, another commune's: one page, and the way to a new one. */
export function deadLink(): CardContent {
  const t = translatorOf("accounts");
  return {
    title: t("activation.dead.title"),
    lead: t("activation.dead.lead"),
    content: (
      <>
        <p>{t("activation.dead.again")}</p>
        <AskLinkForm submitLabel={t("activation.dead.submit")} action={askForLinkAction} />
        <p className="flex flex-wrap items-center gap-x-2 border-rule border-t pt-4">
          {t("activation.dead.open")}
          <CardLink href="/connexion">{t("activation.dead.signIn")}</CardLink>
        </p>
      </>
    ),
  };
}
