import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("myAccount");

export const metadata: Metadata = { title: t("email.confirmedTitle") };

export default accountPage(z.object({}), async () => ({
  title: t("email.confirmedTitle"),
  lead: t("email.confirmedLead"),
  content: (
    <LinkButton href="/" tone="primary">
      {t("email.go")}
    </LinkButton>
  ),
}));
