import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { PressForm } from "@/components/forms/press-form";
import { LinkButton } from "@/components/ui/link-button";
import { findLink } from "@/lib/accounts/links/find-link";
import { translatorOf } from "@/lib/i18n/translator";
import { confirmEmailAction } from "./actions";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("email.confirmTitle") };

/** Where the e-mail to a new address leads: the press proves it, not the opening, for scanners open every link. */
export default accountPage(z.object({}), async (ctx, _search, { token = "" }) => {
  const found = await findLink(ctx, token, ["email-change"]);
  if (found.kind === "dead")
    return {
      title: t("email.deadTitle"),
      lead: t("email.deadLead"),
      content: <LinkButton href="/mon-compte">{t("title")}</LinkButton>,
    };
  return {
    title: t("email.confirmTitle"),
    lead: t("email.confirmLead", { email: found.link.email }),
    content: (
      <PressForm
        action={confirmEmailAction}
        fields={{ token }}
        tone="primary"
        className="min-h-13 w-full text-lg"
      >
        {t("email.confirm")}
      </PressForm>
    ),
  };
});
