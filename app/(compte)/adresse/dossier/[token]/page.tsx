import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { PressForm } from "@/components/forms/press-form";
import { LinkButton } from "@/components/ui/link-button";
import { findLink } from "@/lib/accounts/links/find-link";
import { translatorOf } from "@/lib/i18n/translator";
import { confirmRecordEmailAction } from "./actions";

const t = translatorOf("records");

export const metadata: Metadata = { title: t("email.title") };

/** Where the e-mail to a new address of the family's file leads: the press proves it, not the opening. */
export default accountPage(z.object({}), async (ctx, _search, { token = "" }) => {
  const found = await findLink(ctx, token, ["record-email"]);
  if (found.kind === "dead")
    return {
      title: t("email.deadTitle"),
      lead: t("email.deadLead"),
      content: <LinkButton href="/">{t("email.home")}</LinkButton>,
    };
  return {
    title: t("email.title"),
    lead: t("email.lead", { email: found.link.email }),
    content: (
      <PressForm
        action={confirmRecordEmailAction}
        fields={{ token }}
        tone="primary"
        className="min-h-13 w-full text-lg"
      >
        {t("email.confirm")}
      </PressForm>
    ),
  };
});
