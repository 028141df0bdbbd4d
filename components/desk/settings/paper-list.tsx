"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SendForm } from "@/components/forms/use-answer";
import type { PaperRow, PaperSettings } from "@/lib/desk/settings/views";
import { PaperForm } from "./paper-form";

/** The papers that the commune asks for, those that it asks for no longer, and a new one. */
export function PaperList({ papers, add }: { papers: PaperSettings; add: SendForm }) {
  const t = useTranslations("settings.papers");
  const { proposed, archived } = papers;
  return (
    <>
      <section
        aria-labelledby="demandes"
        className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
      >
        <h2 id="demandes" className="font-bold text-xl">
          {t("list")}
        </h2>
        {proposed.length === 0 ? <p>{t("none")}</p> : <PaperRows rows={proposed} />}
      </section>
      <section aria-labelledby="ajout" className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
        <h2 id="ajout" className="font-bold text-xl">
          {t("add")}
        </h2>
        <PaperForm action={add} />
      </section>
      {archived.length > 0 && (
        <section
          aria-labelledby="retires"
          className="grid gap-3 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
        >
          <div>
            <h2 id="retires" className="font-bold text-xl">
              {t("archived")}
            </h2>
            <p className="text-ink-2">{t("archivedHint")}</p>
          </div>
          <PaperRows rows={archived} />
        </section>
      )}
    </>
  );
}

function PaperRows({ rows }: { rows: readonly PaperRow[] }) {
  const t = useTranslations("settings.papers");
  return (
    <ul>
      {rows.map(({ id, label, hint, yearly, activities }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-rule border-b py-2 last:border-0"
        >
          <span className="min-w-0">
            <span className="break-words font-semibold">{label}</span>
            <span className="block break-words text-ink-2 text-sm">
              {[t(yearly ? "yearlyShort" : "once"), t("activities", { count: activities }), hint]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </span>
          <Link
            href={`/gestion/reglages/justificatifs/${id}`}
            prefetch={false}
            aria-label={t("changeOf", { label })}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("change")}
          </Link>
        </li>
      ))}
    </ul>
  );
}
