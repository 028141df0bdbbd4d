"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextField } from "@/components/forms/text-field";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { Button } from "@/components/ui/button";
import { giveUpAfter } from "@/components/ui/give-up-after";
import { LinkButton } from "@/components/ui/link-button";
import type { ActionResult } from "@/lib/action-result";
import { BODY_LIMIT, type SendMessageInput, sendMessageInput } from "@/lib/messages/schemas";
import type { AskView } from "@/lib/messages/views";
import { ChildField } from "./child-field";

/** The action accepts what a script sends, and what a form sends before any script. */
export interface SendMessage {
  (input: SendMessageInput): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}

/** After how long it is taken for lost, in milliseconds. */
const PATIENCE = 20_000;
const idOf = (name: string) => `demande-${name}`;

/** The message itself: who it is about is known, or is chosen here. */
export function AskForm({ ask, send, backHref }: { ask: AskView; send: SendMessage; backHref: string }) {
  const t = useTranslations("townHall");
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<unknown> | null, FormData>(send, null);
  const refused = answer?.ok === false ? answer.error : null;
  const { subject } = ask;
  const { form, submit, refusal, attempts, sending } = useFormEngine<SendMessageInput, unknown>({
    schema: sendMessageInput,
    send: (values) => giveUpAfter(PATIENCE, send(values)),
    onDone: () => {},
    lostMessage: t("lost"),
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });

  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      {subject ? (
        <input type="hidden" {...form.register("childId")} defaultValue={subject.childId} />
      ) : (
        <ChildField form={form} id={idOf("childId")} choices={ask.children} kept={refused?.kept?.childId} />
      )}
      <input type="hidden" {...form.register("activityId")} defaultValue={subject?.activityId ?? ""} />
      <input type="hidden" {...form.register("date")} defaultValue={subject?.date ?? ""} />
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
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("send")}
        </Button>
        <LinkButton href={backHref} tone="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </form>
  );
}
