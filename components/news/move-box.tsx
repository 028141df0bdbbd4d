"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { NewsState } from "@/lib/news/rules/news-state";

/** Off the families' pages, or back on the writer's table. */
export function MoveBox({ newsId, state, move }: { newsId: string; state: NewsState; move: SendForm }) {
  const t = useTranslations("news.desk.moves");
  const to = state === "archived" ? "restore" : "archive";
  return (
    <section
      aria-labelledby="retirer-remettre"
      className="grid justify-items-start gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id="retirer-remettre" className="font-bold text-xl">
        {t("title")}
      </h2>
      <p className="text-ink-2">{t(`${to}Hint`)}</p>
      <PressForm action={move} fields={{ id: newsId, move: to }}>
        {t(to)}
      </PressForm>
    </section>
  );
}
