"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { OutgoingMailRow } from "@/lib/desk/views";

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

export function ResendButton({
  row,
  resend,
}: {
  row: OutgoingMailRow;
  resend: (input: { id: string }) => Promise<ActionResult<unknown>>;
}) {
  const t = useTranslations("staff.mail");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const press = async () => {
    setBusy(true);
    const result = await giveUpAfter(PATIENCE, resend({ id: row.id })).catch(() => null);
    setProblem(result?.ok ? null : (result?.error.message ?? t("lost")));
    setBusy(false);
  };

  return (
    <>
      <Button busy={busy} aria-label={t("resendTo", { recipient: row.recipient })} onClick={press}>
        {busy ? t("resending") : t("resend")}
      </Button>
      {problem && (
        <p role="alert" className="mt-1 font-semibold text-no text-sm">
          {problem}
        </p>
      )}
    </>
  );
}
