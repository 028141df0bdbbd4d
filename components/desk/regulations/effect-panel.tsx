"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import type { EffectView } from "@/lib/reservations/regulation/views";

interface EffectPanelProps {
  effect: EffectView;
  /** Grows with every answer: each new one takes the focus. Nought is what the page shows by itself. */
  attempts: number;
}

/** What a change changes, and for whom, before it is made. */
export function EffectPanel({ effect, attempts }: EffectPanelProps) {
  const t = useTranslations("deskRegulations.effect");
  const { why, rule, changes, families, familyCount, warning } = effect;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempts > 0) panel.current?.focus();
  }, [attempts]);
  const others = familyCount - families.length;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="effet"
      className="grid gap-3 rounded-sheet border-2 border-ask bg-sheet p-5 shadow-lift sm:p-6"
    >
      <h2 id="effet" className="font-bold text-xl">
        {t("title")}
      </h2>
      <Alert tone={why === "first" ? "info" : "warning"}>{t(`why.${why}`)}</Alert>
      {rule.length > 0 && <p className="font-semibold">{rule.join(" ")}</p>}
      {changes.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <ul className="ml-5 grid list-disc gap-1">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {warning && <Alert tone="warning">{warning}</Alert>}
      {changes.length > 0 && <p className="font-semibold">{t("families", { count: familyCount })}</p>}
      {families.length > 0 && (
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {families.map(({ id, name, what }) => (
            <li key={id} className="min-w-0 border-rule border-b py-1">
              <Link
                href={`/gestion/familles/${id}`}
                prefetch={false}
                className="inline-flex min-h-11 items-center break-words underline underline-offset-4"
              >
                {name}
              </Link>{" "}
              <span className="text-ink-2 text-sm">{what}</span>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && <p>{t("more", { count: others })}</p>}
    </section>
  );
}
