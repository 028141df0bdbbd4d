import type { NewsArticle as Article, NewsCard as Card } from "@/lib/news/views";
import { NewsArticle } from "./news-article";
import { NewsCard } from "./news-card";

/** A post twice, as its readers meet it: its card, and what "Lire plus" opens. */
export function NewsPreview({ article, card }: { article: Article; card: Card }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[22rem_minmax(0,32rem)]">
      <div>
        <NewsCard card={card} opening={false} href="#lecture" />
      </div>
      <section
        id="lecture"
        aria-labelledby="lecture-titre"
        className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift"
      >
        <h2 id="lecture-titre" className="break-words font-bold text-xl">
          {article.title}
        </h2>
        <NewsArticle article={article} />
      </section>
    </div>
  );
}
