import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { translatorOf } from "@/lib/i18n/translator";
import type { NewsCard } from "@/lib/news/views";

const t = translatorOf("home");

/** The town's last posts, in few words; each opens on the page of all of them. */
export function LatestNews({ cards }: { cards: readonly NewsCard[] }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="home-news" className="grid gap-3">
      <h2 id="home-news" className="font-bold text-xl">
        {t("news")}
      </h2>
      <div className="rounded-sheet bg-sheet px-5 py-2 shadow-lift">
        <ul className="divide-y divide-rule">
          {cards.map(({ id, title, date, files }) => (
            <li key={id} className="py-2.5">
              <p className="flex flex-wrap gap-x-4 text-ink-2 text-sm tabular-nums">
                {date}
                {files && (
                  <span className="inline-flex items-center gap-1.5">
                    <Icon name="download" className="size-4" />
                    {files}
                  </span>
                )}
              </p>
              <Link
                href={`/actualites?lire=${id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center break-words font-semibold underline-offset-4 hover:underline"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
        <p className="border-rule border-t">
          <Link
            href="/actualites"
            prefetch={false}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            {t("allNews")}
          </Link>
        </p>
      </div>
    </section>
  );
}
