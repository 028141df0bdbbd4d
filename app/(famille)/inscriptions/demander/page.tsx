import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { AskList } from "@/components/enrolments/ask-list";
import { PageTitle } from "@/components/shell/page-title";
import { getAskList } from "@/lib/enrolments/requests/get-ask-list";
import { askSearch } from "@/lib/enrolments/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("enrolments");

export const metadata: Metadata = { title: t("askPage.title") };

export default familyPage(async (ctx, { enfant }) => {
  const list = await getAskList(ctx, enfant);
  if (!list) return <PageTitle title={t("noChild")} lead={t("noChildHint")} />;
  return <AskList list={list} />;
}, askSearch);
