"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { OpeningYears, OpenYearReport } from "@/lib/reservations/capacity/views";
import { isDue } from "./is-due";
import { OpeningsTable } from "./openings-table";

interface OpenYearFormProps {
  openings: OpeningYears;
  open: SendForm<OpenYearReport>;
}

/** What is open of a year and what is left to do, with one press that does it. Plain fields: no script needed. */
export function OpenYearForm({ openings, open }: OpenYearFormProps) {
  const t = useTranslations("openings.year");
  const { answer, send, sending, count } = useAnswer(open);
  const { year, label, from, rows, editable } = openings;
  const due = rows.some(isDue);
  const refused = answer?.ok === false ? answer.error : null;
  const refusal = refused && (Object.values(refused.fields ?? {})[0] ?? refused.message);
  return (
    <div className="grid gap-3">
      {from ? (
        <p className="text-ink-2">{t("from", { day: from })}</p>
      ) : (
        <Alert tone="info">{t("over")}</Alert>
      )}
      <form
        // What is ticked follows what is left to do.
        key={`${year} ${count} ${rows.filter(isDue).length}`}
        action={send}
        className="grid gap-4"
      >
        <input type="hidden" name="year" value={year} />
        <ErrorSummary errors={{}} refusal={refusal} attempts={count} idOf={(name) => name} />
        <OpeningsTable openings={openings} />
        {editable && due && (
          <div className="grid justify-items-start gap-2">
            <p className="max-w-[46rem] text-ink-2">{t("pressHint")}</p>
            <Button type="submit" tone="primary" busy={sending}>
              {sending ? t("pressing") : t("press", { year: label })}
            </Button>
          </div>
        )}
      </form>
      <Report attempts={count} report={answer?.ok ? answer.value : null} />
      {from && rows.length > 0 && !due && <p className="text-ink-2">{t("nothingToDo")}</p>}
    </div>
  );
}

function Report({ attempts, report }: { attempts: number; report: OpenYearReport | null }) {
  const t = useTranslations("openings.report");
  const said = ["opened", "withdrawn", "closed", "resized", "told", "kept"] as const;
  const parts = report && said.filter((one) => report[one] > 0).map((one) => t(one, { count: report[one] }));
  return (
    <SavedLine attempts={attempts}>
      {parts && (parts.length > 0 ? `${parts.join(", ")}.` : t("nothing"))}
    </SavedLine>
  );
}
