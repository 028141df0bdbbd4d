"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SavedLine } from "@/components/forms/saved-line";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { BODY_LIMIT, type WriteMessageInput, writeMessageInput } from "@/lib/enrolments/schemas";

const idOf = (name: string) => `message-${name}`;

interface MessageFormProps {
  requestId: string;
  write: FormAction<WriteMessageInput>;
}

/** A word to the commune about a request under way: once it is sent, an empty form for the next. */
export function MessageForm(props: MessageFormProps) {
  const [sent, setSent] = useState(0);
  const t = useTranslations("enrolments.request");
  return (
    <div>
      <OneMessage key={sent} {...props} onDone={() => setSent((count) => count + 1)} />
      <SavedLine attempts={sent}>{sent > 0 && t("sent")}</SavedLine>
    </div>
  );
}

function OneMessage({ requestId, write, onDone }: MessageFormProps & { onDone: () => void }) {
  const t = useTranslations("enrolments");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useActionForm(
    writeMessageInput,
    write,
    { lostMessage: t("request.lost"), onDone },
  );
  return (
    <form action={sendPlainly} onSubmit={submit} noValidate className="grid gap-4">
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("requestId")} defaultValue={requestId} />
      <TextField
        form={form}
        name="body"
        id={idOf("body")}
        label={t("request.body")}
        maxLength={BODY_LIMIT}
        rows={4}
        defaultValue={kept.body}
        required
      />
      <div>
        <Button type="submit" busy={sending}>
          {sending ? t("request.sending") : t("request.send")}
        </Button>
      </div>
    </form>
  );
}
