"use client";

import { useRouter } from "next/navigation";
import { useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import { type AskDataInput, askDataInput, BODY_LIMIT } from "@/lib/privacy/schemas";
import { KindField } from "./kind-field";

/** The action accepts what a script sends, and what a form sends before any script. */
export interface AskData {
  (input: AskDataInput): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;
const idOf = (name: string) => `donnees-${name}`;

/** A correction or an erasure, in the family's words. */
export function AskDataForm({ send }: { send: AskData }) {
  const t = useTranslations("privacy.ask");
  const router = useRouter();
  const [done, setDone] = useState(false);
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(send, null);
  const refused = answer?.ok === false ? answer.error : null;
  const { form, submit, refusal, attempts, sending } = useFormEngine<AskDataInput, unknown>({
    schema: askDataInput,
    send: (values) => giveUpAfter(PATIENCE, send(values)),
    onDone: () => {
      form.reset();
      setDone(true);
      router.refresh();
    },
    lostMessage: t("lost"),
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      {(done || answer?.ok) && !form.formState.isSubmitted && (
        <Alert tone="success" live="status">
          {t("done")}
        </Alert>
      )}
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <KindField form={form} idOf={idOf} kept={refused?.kept?.kind} />
      <TextField
        form={form}
        name="body"
        id={idOf("body")}
        label={t("body")}
        hint={t("bodyHint")}
        maxLength={BODY_LIMIT}
        defaultValue={refused?.kept?.body}
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="justify-self-start">
        {sending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
