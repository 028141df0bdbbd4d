"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import type { PeriodWish } from "@/lib/reservations/period/schemas";
import type { PeriodPreview } from "@/lib/reservations/period/views";
import type { PreviewState } from "./use-preview";

interface PreviewPanelsProps extends PreviewState {
  wish: PeriodWish;
  retry: () => void;
}

/** What "Terminer" would add, and what it would leave aside, with the reason of each day. */
export function PreviewPanels({ wish, preview, counting, problem, retry }: PreviewPanelsProps) {
  const t = useTranslations("period");
  if (problem) {
    return (
      <Alert tone="error" live="alert" actions={<Button onClick={retry}>{t("retry")}</Button>}>
        {problem.kind === "lost" ? t("previewLost") : problem.message}
      </Alert>
    );
  }
  return (
    <div
      className={classes("grid gap-3 transition-opacity sm:grid-cols-2", counting && preview && "opacity-60")}
    >
      <div className="min-h-20 rounded-sheet bg-ask-soft px-4 py-3 text-ask-note">
        <p role="status" className="font-bold text-lg">
          {preview
            ? t(`added.${wish}`, { count: preview.added })
            : counting
              ? t("counting")
              : t(`nothingYet.${wish}`)}
        </p>
        {preview?.span && <p>{preview.span}</p>}
        {preview?.surcharges.map((surcharge) => (
          <p key={surcharge} className="font-semibold">
            {surcharge}
          </p>
        ))}
      </div>
      {preview && <LeftOut preview={preview} />}
    </div>
  );
}

/** The reasons in one breath; the dates of each at a press. */
function LeftOut({ preview }: { preview: PeriodPreview }) {
  const t = useTranslations("period");
  const inShort = preview.reasons.map(({ reason, count }) =>
    t("reason", { reason: reason.replace(/\.$/, ""), count: String(count) }),
  );
  return (
    <div className="rounded-sheet bg-off px-4 py-3">
      <p className="font-bold text-lg">{t("leftOut", { count: preview.leftOut })}</p>
      {preview.leftOut > 0 && (
        <details className="left-out">
          <summary>
            <span className="left-out-short">{inShort.join(" · ")}</span>
            <span className="left-out-see left-out-shut">{t("see")}</span>
            <span className="left-out-see left-out-open">{t("hide")}</span>
          </summary>
          <dl className="mt-2 grid gap-2">
            {preview.reasons.map(({ reason, dates }) => (
              <div key={reason}>
                <dt className="font-semibold">{reason}</dt>
                <dd>
                  <ul className="basket-dates">
                    {dates.map((date) => (
                      <li key={date}>{date}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
