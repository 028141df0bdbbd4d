import type { Metadata } from "next";
import { z } from "zod";
import { accountPage } from "@/app/(compte)/door";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("records");

export const metadata: Metadata = { title: t("email.doneTitle") };

/** The address of the family's file is proven. */
export default accountPage(z.object({}), async () => ({
  title: t("email.doneTitle"),
  lead: t("email.doneLead"),
  content: <LinkButton href="/">{t("email.home")}</LinkButton>,
}));
