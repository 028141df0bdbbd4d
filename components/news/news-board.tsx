"use client";

import { useTranslations } from "use-intl";
import type { NewsArticle as Article, NewsCard as Card } from "@/lib/news/views";
import { NewsCard } from "./news-card";
import { NewsDialog } from "./news-dialog";
import { useReading } from "./use-reading";

interface NewsBoardProps {
  cards: readonly Card[];
  /** The post that the address names; null when it names none that this family may read. */
  article: Article | null;
}

/** All that the town hall shares, a card each; "Lire plus" opens one over them. */
export function NewsBoard({ cards, article }: NewsBoardProps) {
  const t = useTranslations("news");
  const { shown, opening, read, close } = useReading(article);
  return (
    <>
      {cards.length === 0 ? (
        <p className="rounded-sheet bg-sheet p-6 shadow-lift">{t("empty")}</p>
      ) : (
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {cards.map((card) => (
            <li key={card.id}>
              <NewsCard card={card} opening={opening === card.id} onRead={read} />
            </li>
          ))}
        </ul>
      )}
      {shown && <NewsDialog article={shown} onClose={close} />}
    </>
  );
}
