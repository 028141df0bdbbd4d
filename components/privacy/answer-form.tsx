"use client";

import { useRouter } from "next/navigation";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { Button } from "@/components/ui/button";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import { type AnswerDataInput, answerDataInput, BODY_LIMIT } from "@/lib/privacy/schemas";

/** The action accepts what a script sends, and what a form sends before any script. */
export interface AnswerData {
  (input: AnswerDataInput): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;
const idOf = (name: string) => `reponse-${name}`;

/** The commune's answer, given once. */
export function AnswerForm({ id, send }: { id: string; send: AnswerData }) {
  const t = useTranslations("privacy.desk");
  const router = useRouter();
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(send, null);
  const refused = answer?.ok === false ? answer.error : null;
  const { form, submit, refusal, attempts, sending } = useFormEngine<AnswerDataInput, unknown>({
    schema: answerDataInput,
    send: (values) => giveUpAfter(PATIENCE, send(values)),
    onDone: () => router.refresh(),
    lostMessage: t("lost"),
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("id")} defaultValue={id} />
      <TextField
        form={form}
        name="answer"
        id={idOf("answer")}
        label={t("answer")}
        hint={t("answerHint")}
        maxLength={BODY_LIMIT}
        defaultValue={refused?.kept?.answer}
        required
      />
      <Button type="submit" tone="primary" busy={sending} className="justify-self-start">
        {sending ? t("sending") : t("send")}
      </Button>
    </form>
  );
}
