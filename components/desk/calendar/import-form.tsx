"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type SendForm, useAnswer } from "@/components/forms/use-answer";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { DATASET_BYTES, HOLIDAY_LABEL_LENGTH } from "@/lib/catalogue/holidays/schemas";
import type { ImportPreview } from "@/lib/catalogue/holidays/views";
import { ImportPreviewView } from "./import-preview";

interface ImportFormProps {
  read: SendForm<ImportPreview>;
  /** Leads on to the holidays. */
  write: SendForm;
}

/** A file of the official calendar, or its text; then what it says, and its confirmation. No script needed. */
export function ImportForm({ read, write }: ImportFormProps) {
  const t = useTranslations("deskCalendar.import");
  const { answer, send, sending, count } = useAnswer<ImportPreview>(read);
  const written = useAnswer(write);
  const [tooLarge, setTooLarge] = useState(false);
  const refused = answer?.ok === false ? answer.error : null;
  const refusal = refused && (Object.values(refused.fields ?? {})[0] ?? refused.message);
  const preview = answer?.ok ? answer.value : null;
  const kept = refused?.kept ?? (written.answer?.ok === false ? written.answer.error.kept : undefined);
  return (
    <>
      {written.answer?.ok === false && (
        <Alert tone="error" live="alert">
          {written.answer.error.message}
        </Alert>
      )}
      <form
        key={count}
        action={send}
        className="grid max-w-3xl gap-4 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6"
      >
        <ErrorSummary errors={{}} refusal={refusal} attempts={count} idOf={(name) => name} />
        {tooLarge && (
          <Alert tone="error" live="alert">
            {t("tooLarge")}
          </Alert>
        )}
        <Field id="fichier" label={t("file")} hint={t("fileHint")}>
          <input
            type="file"
            id="fichier"
            name="fichier"
            accept=".json,application/json"
            aria-describedby="fichier-hint"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              const over = file !== undefined && file.size > DATASET_BYTES;
              setTooLarge(over);
              // The server takes no more in a form: said before it has gone over the line.
              if (over) event.currentTarget.value = "";
            }}
            className={`${inputLook} cursor-pointer py-2 text-ink-2 file:mr-3 file:cursor-pointer file:rounded-lg file:border-0 file:bg-accent-soft file:px-3 file:py-1.5 file:font-semibold file:text-accent`}
          />
        </Field>
        <Field id="texte" label={t("text")}>
          <TextArea id="texte" name="texte" rows={4} defaultValue={kept?.texte} spellCheck={false} />
        </Field>
        <Field id="lieu" label={t("place")} hint={t("placeHint")}>
          <TextInput
            id="lieu"
            name="lieu"
            defaultValue={kept?.lieu}
            maxLength={HOLIDAY_LABEL_LENGTH}
            autoComplete="off"
            aria-describedby="lieu-hint"
          />
        </Field>
        <div>
          <Button type="submit" tone={preview ? "outline" : "primary"} busy={sending}>
            {sending ? t("reading") : t("read")}
          </Button>
        </div>
      </form>
      {preview && (
        <ImportPreviewView
          key={count}
          preview={preview}
          read={send}
          write={written.send}
          writing={written.sending}
        />
      )}
    </>
  );
}
