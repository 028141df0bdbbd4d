import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { NewsPreview } from "@/components/news/news-preview";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { previewNews } from "@/lib/news/find-news";

const t = translatorOf("news");

export const metadata: Metadata = { title: t("desk.previewTitle") };

export default staffPage("news.write", async (ctx, _search, { id = "" }) => {
  const { article, card } = await previewNews(ctx, id);
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "news"])}>
      <div className="grid gap-5">
        <PageTitle
          title={t("desk.previewTitle")}
          lead={t("desk.previewLead")}
          action={<LinkButton href={`/gestion/actualites/${id}`}>{t("desk.backToEdit")}</LinkButton>}
        />
        <NewsPreview article={article} card={card} />
      </div>
    </Catalogue>
  );
});
