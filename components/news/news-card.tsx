"use client";

import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";
import type { NewsCard as Card } from "@/lib/news/views";
import { CardPicture } from "./news-picture";

interface NewsCardProps {
  card: Card;
  /** "Lire plus" was pressed, and its text is on its way. */
  opening: boolean;
  /** Without it, or before scripts, the link leads to the post's own page. */
  onRead?: ((id: string) => void) | undefined;
  /** Where the link leads by itself; the post's own page unless said otherwise. */
  href?: string;
  /** The heading's rank on its page. */
  heading?: "h2" | "h3";
}

/** One post among others: its picture, its date, what it is about; all of the card is the link. */
export function NewsCard({
  card,
  opening,
  onRead,
  href = `/actualites/${card.id}`,
  heading: Heading = "h2",
}: NewsCardProps) {
  const t = useTranslations("news");
  const read = (event: MouseEvent) => {
    // A tab of its own is asked for: the post's page answers.
    if (!onRead || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onRead(card.id);
  };
  return (
    <article className="news-card relative flex h-full flex-col rounded-sheet bg-sheet shadow-lift">
      <CardPicture picture={card.picture} />
      <div className="flex flex-1 flex-col gap-1 px-5 pt-4 pb-2.5">
        <p className="text-ink-2 text-sm tabular-nums">{card.date}</p>
        <Heading className="break-words font-bold text-lg">{card.title}</Heading>
        <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 pt-2">
          <a
            href={href}
            onClick={read}
            aria-busy={opening || undefined}
            className="news-card-link inline-flex min-h-11 items-center gap-2 font-semibold text-accent underline underline-offset-4"
          >
            {opening && <Spinner />}
            {opening ? t("opening") : t("read")}
            <span className="sr-only"> : {card.title}</span>
          </a>
          {card.files && (
            <p className="inline-flex items-center gap-1.5 text-ink-2 text-sm">
              <Icon name="download" className="size-4" />
              {card.files}
            </p>
          )}
        </div>
      </div>
    </article>
  );
}
