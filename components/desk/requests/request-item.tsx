"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { LinkEntry } from "@/lib/desk/requests/views";

/** One request that has a page of its own: of which family, what, since when, and the way there. */
export function RequestItem({ entry }: { entry: LinkEntry }) {
  const t = useTranslations("requests");
  const { kind, title, family, age, sentAt, lines, due, stateText, href } = entry;
  const name = family ? t("family", { name: family }) : t("unnamed");
  return (
    <article className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="min-w-0 break-words font-bold text-lg">{title}</h2>
        <p className="text-ink-2 text-sm">
          {name} · {sentAt} · {age}
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Badge tone="accent">{t(`one.${kind}`)}</Badge>
        {due && <Badge tone={due.late ? "no" : "ask"}>{due.text}</Badge>}
      </p>
      {lines.length > 0 && (
        <ul className="grid gap-1">
          {lines.map((line) => (
            <li key={line} className="max-w-3xl break-words">
              {line}
            </li>
          ))}
        </ul>
      )}
      {stateText && <p className="text-ink-2 text-sm">{stateText}</p>}
      <div>
        <LinkButton
          href={href}
          tone={stateText ? "outline" : "primary"}
          aria-label={t("seeOf", { title, family: family || t("unnamed") })}
        >
          {t("see")}
        </LinkButton>
      </div>
    </article>
  );
}
