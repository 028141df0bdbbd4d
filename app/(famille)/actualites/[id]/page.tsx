import type { Metadata } from "next";
import { familyPage } from "@/app/(famille)/door";
import { NewsArticle } from "@/components/news/news-article";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { DomainError } from "@/lib/errors";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { findNews } from "@/lib/news/find-news";

const t = translatorOf("news");

export const metadata: Metadata = { title: t("title") };

/** "Lire plus" before any script, in a tab of its own, or from a bookmark. */
export default familyPage(async (ctx, _search, { id = "" }) => {
  const article = await findNews(ctx, id);
  if (!article) throw new DomainError("not-found");
  return (
    <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "news"])}>
      <div className="mx-auto grid max-w-3xl gap-5">
        <PageTitle title={article.title} />
        <div className="rounded-sheet bg-sheet p-5 shadow-lift sm:p-8">
          <NewsArticle article={article} />
        </div>
        <div>
          <LinkButton href="/actualites">{t("backToAll")}</LinkButton>
        </div>
      </div>
    </Catalogue>
  );
});
