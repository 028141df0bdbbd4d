import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { NewsBoard } from "@/components/news/news-board";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { listNews } from "@/lib/news/list-news";
import { newsSearch } from "@/lib/news/schemas";

const t = translatorOf("news");

export const metadata: Metadata = { title: t("title") };

export default familyPage(async (ctx, { lire }) => {
  const { cards, limitedTo, article } = await listNews(ctx, { open: lire });
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "news"])}>
      <div className="grid gap-6">
        <PageTitle title={t("title")} lead={t("lead")} />
        {lire && !article && (
          <Alert tone="info" live="status">
            {t("gone")}
          </Alert>
        )}
        {article && (
          <noscript>
            <a href={`/actualites/${article.id}`} className="font-semibold text-accent underline">
              {t("plainLink")} : {article.title}
            </a>
          </noscript>
        )}
        <NewsBoard cards={cards} article={article} />
        {limitedTo !== null && <p className="text-ink-2">{t("limited", { count: String(limitedTo) })}</p>}
      </div>
    </Catalogue>
  );
}, newsSearch);
