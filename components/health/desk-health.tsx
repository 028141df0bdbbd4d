"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { HealthRecordView } from "@/lib/records/health/views";
import { DeskRecord } from "./desk-record";

export type OpenHealth = SendForm<HealthRecordView>;

/** The record comes when it is asked for, and its opening is noted: never by merely passing by. */
export function DeskHealth({ childId, open }: { childId: string; open: OpenHealth }) {
  const t = useTranslations("care.desk");
  const { answer, send, sending } = useAnswer(open);
  if (answer?.ok) return <DeskRecord record={answer.value} />;
  return (
    <form action={send} className="grid justify-items-start gap-3 rounded-sheet bg-sheet p-5 shadow-lift">
      {answer && (
        <Alert tone="error" live="alert">
          {answer.error.message}
        </Alert>
      )}
      <input type="hidden" name="childId" value={childId} />
      <p>{t("openHint")}</p>
      <Button type="submit" tone="primary" busy={sending}>
        {sending ? t("opening") : t("open")}
      </Button>
    </form>
  );
}
