"use client";

import { useTranslations } from "use-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, inputLook } from "@/components/ui/field";
import { useUpload } from "./use-upload";

interface UploadFieldProps {
  /** The address that takes a paper; what it is about is said there: "/api/documents/sante?enfant=…". */
  action: string;
  id: string;
  label: string;
  hint: string;
  /** Extensions, as a file field wants them. */
  accept: string;
  multiple?: boolean;
  /** Sent beside each file. */
  fields?: Readonly<Record<string, string>>;
  /** Without scripts: what is said before the button, and on it. */
  plain?: { hint: string; send: string };
}

/** Where papers are chosen: they go at once, and without scripts one by one by the button. Under `upload` of the catalogue. */
export function UploadField({
  action,
  id,
  label,
  hint,
  accept,
  multiple = false,
  fields = {},
  plain,
}: UploadFieldProps) {
  const t = useTranslations("upload");
  const { status, percent, refusals, send } = useUpload(action, fields);
  return (
    <form action={action} method="post" encType="multipart/form-data" className="grid gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
          multiple={multiple}
          required
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
      {percent !== null && (
        <progress value={percent} max={100} aria-label={label} className="h-2 w-full accent-accent" />
      )}
      {/* Said when a file has arrived: every percent aloud would be a torrent. */}
      <p role="status" aria-busy={percent !== null} className="text-ink-2 text-sm empty:hidden">
        {status}
      </p>
      <div className="hidden noscript:grid noscript:justify-items-start noscript:gap-3">
        <p className="text-ink-2 text-sm">{plain?.hint ?? t("unsaved")}</p>
        <Button type="submit">{plain?.send ?? t("send")}</Button>
      </div>
    </form>
  );
}
