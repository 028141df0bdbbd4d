"use client";

import { useTranslations } from "use-intl";
import { Icon } from "@/components/ui/icon";
import type { NewsArticle as Article, NewsFileView } from "@/lib/news/views";

/** A post in full, below its title: its date, its picture, its text, its files. */
export function NewsArticle({ article }: { article: Article }) {
  const { picture } = article;
  return (
    <div className="grid gap-4">
      <p className="text-ink-2 tabular-nums">{article.date}</p>
      {picture && (
        // biome-ignore lint/performance/noImgElement: drawn in its size already, and served to its readers alone
        <img
          {...picture}
          alt={picture.alt}
          decoding="async"
          className="mx-auto h-auto max-h-[60dvh] w-auto max-w-full rounded-xl"
        />
      )}
      {article.paragraphs.length > 0 && (
        <div className="grid gap-3">
          {article.paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name, and never change places
            <p key={index} className="whitespace-pre-line break-words">
              {paragraph}
            </p>
          ))}
        </div>
      )}
      <NewsFiles files={article.files} />
    </div>
  );
}

function NewsFiles({ files }: { files: readonly NewsFileView[] }) {
  const t = useTranslations("news");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("files")} className="grid gap-2">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={file.href}
            download={file.name}
            className="flex min-h-14 items-center gap-3 rounded-xl border-2 border-rule px-4 py-2 hover:border-accent hover:bg-accent-soft"
          >
            <span className="min-w-0 flex-1">
              <span className="sr-only">{t("download")} </span>
              <span className="block break-words font-semibold">{file.name}</span>
              <span className="block text-ink-2 text-sm">{file.detail}</span>
            </span>
            <Icon name="download" className="size-6 text-accent" />
          </a>
        </li>
      ))}
    </ul>
  );
}
