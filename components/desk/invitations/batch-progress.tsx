"use client";

import { useTranslations } from "use-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { BatchView } from "@/lib/accounts/invitations/views";
import { useRefresh } from "./use-refresh";

const BAR =
  "mb-1.5 block h-3 w-full appearance-none overflow-hidden rounded-full bg-off [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-off [&::-webkit-progress-value]:bg-accent";

/** How far a sending is; followed while it runs, and found again by its address. */
export function BatchProgress({ batch }: { batch: BatchView }) {
  const t = useTranslations("families.invitations");
  const runs = batch.waiting > 0;
  useRefresh(runs);
  const settled = batch.sent + batch.failed;
  const figures = [
    { key: "waiting", value: batch.waiting },
    { key: "failed", value: batch.failed },
  ] as const;
  return (
    <section aria-labelledby="envoi" className="grid gap-4 rounded-sheet bg-sheet p-5 shadow-lift">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="envoi" className="font-bold text-lg">
          {t("progress", { stamp: batch.stamp })}
        </h2>
        <p className="text-ink-2">{t("by", { name: batch.by })}</p>
      </div>
      <div>
        <progress
          value={settled}
          max={batch.total}
          aria-label={t("progress", { stamp: batch.stamp })}
          className={BAR}
        />
        <p role="status" className="font-semibold">
          {t("done", { sent: String(batch.sent), total: String(batch.total) })}
        </p>
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map(({ key, value }) => (
          <div key={key} className="flex gap-2">
            <dt className="text-ink-2">{t(key)}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-ink-2">{t(runs ? "running" : "finished")}</p>
        {runs && (
          <LinkButton href={`/gestion/invitations?envoi=${batch.id}`} tone="quiet">
            {t("refresh")}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
