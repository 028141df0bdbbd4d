"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { useSending } from "./use-sending";

interface SendFieldProps {
  newsId: string;
  kind: "image" | "fichier";
  label: string;
  hint: string;
  /** Extensions, as a file field wants them. */
  accept: string;
  sendLabel: string;
}

/** Where a file is chosen: it goes at once, and without scripts by its button. */
export function SendField({ newsId, kind, label, hint, accept, sendLabel }: SendFieldProps) {
  const t = useTranslations("news.desk.file");
  const { status, refusals, send } = useSending(newsId, kind);
  const id = `envoi-${kind}`;
  return (
    <form action="/api/fichiers" method="post" encType="multipart/form-data" className="grid gap-3">
      <input type="hidden" name="actualite" value={newsId} />
      <input type="hidden" name="genre" value={kind} />
      {refusals.length > 0 && (
        <Alert tone="error" live="alert">
          {refusals.map((refusal) => (
            <span key={refusal} className="block">
              {refusal}
            </span>
          ))}
        </Alert>
      )}
      <Field id={id} label={label} hint={hint}>
        <input
          type="file"
          id={id}
          name="fichier"
          accept={accept}
          multiple={kind === "fichier"}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // Emptied before the answer: the same file may be chosen again once it is mended.
            event.currentTarget.value = "";
            if (files.length > 0) void send(files);
          }}
          className={`${inputLook} cursor-pointer py-2 text-ink-2 file:mr-3 file:cursor-pointer file:rounded-lg file:border-0 file:bg-accent-soft file:px-3 file:py-1.5 file:font-semibold file:text-accent`}
        />
      </Field>
      <p role="status" className="text-ink-2 text-sm empty:hidden">
        {status}
      </p>
      <div className="news-send">
        <p className="mb-3 text-ink-2 text-sm">{t("unsaved")}</p>
        <Button type="submit">{sendLabel}</Button>
      </div>
    </form>
  );
}
