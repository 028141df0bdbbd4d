"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { BODY_LIMIT, type SendMessageInput, sendMessageInput } from "@/lib/messages/schemas";
import type { AskView } from "@/lib/messages/views";

const idOf = (name: string) => `demande-${name}`;

/** The message itself: who it is about is known, or is chosen here. */
export function AskForm({
  ask,
  send,
  backHref,
}: {
  ask: AskView;
  send: FormAction<SendMessageInput>;
  backHref: string;
}) {
  const t = useTranslations("townHall");
  const { subject } = ask;
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useActionForm(
    sendMessageInput,
    send,
    { lostMessage: t("lost") },
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-5">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      {subject ? (
        <input type="hidden" {...form.register("childId")} defaultValue={subject.childId} />
      ) : (
        <SelectField
          form={form}
          name="childId"
          id={idOf("childId")}
          label={t("child")}
          defaultValue={kept.childId ?? ask.children[0]?.id}
        >
          {ask.children.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
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
        defaultValue={kept.body}
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
