"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import type { DecisionOutcome } from "@/lib/records/decisions/views";

interface DecisionNotesProps {
  /** Null before anything was sent. */
  outcome: DecisionOutcome | null;
  /** Nothing waits any more. */
  settled: boolean;
}

/** What a press came to: what was answered and who is told, and what another agent had answered before. */
export function DecisionNotes({ outcome, settled }: DecisionNotesProps) {
  const t = useTranslations("requests.changes");
  const { decided = 0, told = 0, overtaken = null } = outcome ?? {};
  if (decided === 0 && !overtaken) return settled ? <Alert tone="info">{t("settled")}</Alert> : null;
  return (
    <div role="status" className="grid gap-2">
      {decided > 0 && (
        <Alert tone="success">
          {t("sent", { count: decided })} {t(told > 0 ? "told" : "toldNobody")}
        </Alert>
      )}
      {overtaken && (
        <Alert tone="warning">
          {t("overtaken", { count: overtaken.count, by: overtaken.by || t("someone") })}
        </Alert>
      )}
    </div>
  );
}
