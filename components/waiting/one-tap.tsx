"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { isLeaving } from "@/components/forms/is-leaving";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ButtonTone } from "@/components/ui/button-look";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";

/** The action accepts what a script sends, and what a form sends before any script; it leads to a page. */
export interface OneTapAction<I> {
  (input: I): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

/** After how long an answer is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

interface OneTapProps<I> {
  action: OneTapAction<I>;
  input: I;
  label: string;
  tone: ButtonTone;
}

/** A form of one button: it works before its scripts arrive, and keeps what is refused beside it. */
export function OneTap<I extends Record<string, string>>({ action, input, label, tone }: OneTapProps<I>) {
  const t = useTranslations("waiting");
  const router = useRouter();
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(action, null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(answer?.ok === false ? answer.error.message : null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const result = await giveUpAfter(PATIENCE, action(input)).catch((error: unknown) =>
      isLeaving(error) ? "leaving" : null,
    );
    // The page that follows is on its way: nothing is to be pressed a second time.
    if (result === "leaving") return;
    setTrouble(result?.ok === false ? result.error.message : t("lost"));
    setBusy(false);
    // What was refused has changed since the page was shown.
    if (result) router.refresh();
  };
  return (
    <form action={sendPlainly} onSubmit={send} className="contents">
      {Object.entries(input).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" tone={tone} busy={busy} className="min-h-13 text-lg max-sm:w-full">
        {busy ? t("pending") : label}
      </Button>
      {trouble && (
        <div className="order-last basis-full">
          <Alert tone="error" live="alert">
            {trouble}
          </Alert>
        </div>
      )}
    </form>
  );
}
