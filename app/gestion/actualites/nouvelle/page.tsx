import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { NewsForm } from "@/components/news/news-form";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listAudiences } from "@/lib/news/list-audiences";
import { saveNewsAction } from "../actions";

const t = translatorOf("news");

export const metadata: Metadata = { title: t("desk.createTitle") };

export default staffPage("news.write", async (ctx) => {
  const choices = await listAudiences(ctx);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "news"])}>
      <div className="mx-auto grid max-w-3xl gap-5">
        <PageTitle title={t("desk.createTitle")} lead={t("desk.firstSave")} />
        <NewsForm item={null} choices={choices} save={saveNewsAction} />
      </div>
    </Catalogue>
  );
});
