import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { PageTitle } from "@/components/shell/page-title";
import { LinkButton } from "@/components/ui/link-button";
import { translatorOf } from "@/lib/i18n/translator";
import { askSearch } from "@/lib/messages/schemas";
import { weekHref } from "../week-href";

const t = translatorOf("townHall");

export const metadata: Metadata = { title: t("sent.title") };

export default familyPage(
  async (_ctx, search) => (
    <div className="mx-auto grid max-w-2xl gap-5">
      <PageTitle title={t("sent.title")} lead={t("sent.text")} />
      <div className="flex flex-wrap gap-3">
        <LinkButton href={weekHref(search)} tone="primary">
          {t("sent.week")}
        </LinkButton>
        <LinkButton href="/demande">{t("sent.another")}</LinkButton>
      </div>
    </div>
  ),
  askSearch,
);
