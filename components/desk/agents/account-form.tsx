"use client";

import { useTranslations } from "use-intl";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";

const HINTS = { again: "againHint", close: "closeHint", reopen: "reopenHint" } as const;

/** One thing that can be done about an agent's account, what it does, and its button. */
export function AccountForm({
  id,
  kind,
  action,
}: {
  id: string;
  kind: keyof typeof HINTS;
  action: SendForm;
}) {
  const t = useTranslations("agents.file");
  const { answer, send, sending } = useAnswer(action);
  return (
    <form action={send} className="grid justify-items-start gap-2">
      <input type="hidden" name="staffId" value={id} />
      {kind !== "again" && <input type="hidden" name="open" value={String(kind === "reopen")} />}
      <p className="text-ink-2">{t(HINTS[kind])}</p>
      <Button type="submit" busy={sending}>
        {sending ? t("working") : t(kind)}
      </Button>
      <p role="status" className="text-ok">
        {kind === "again" && answer?.ok && t("sent")}
      </p>
      {answer?.ok === false && (
        <p role="alert" className="font-semibold text-no">
          {answer.error.message}
        </p>
      )}
    </form>
  );
}
