"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import type { RuleWords } from "@/lib/reservations/regulation/views";

/** What families will read of the rule that is being typed, and what makes it impossible; nothing before any script. */
export function RuleWordsView({ words }: { words: RuleWords | null }) {
  const t = useTranslations("deskRegulations.form");
  return (
    <section aria-labelledby="phrases" className="grid gap-2 rounded-sheet bg-accent-soft p-5 sm:p-6">
      <h2 id="phrases" className="font-bold text-xl">
        {t("words")}
      </h2>
      <div role="status" className="grid gap-3">
        {words ? (
          <ul className="grid gap-1">
            {words.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p>{t("wordsHint")}</p>
        )}
        {words && words.problems.length > 0 && (
          <Alert tone="error">
            <p className="font-semibold">{t("impossible")}</p>
            <ul className="grid gap-1">
              {words.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Alert>
        )}
      </div>
    </section>
  );
}
