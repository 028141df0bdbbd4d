"use client";

import { useTranslations } from "use-intl";
import { UploadField } from "@/components/forms/upload-field";

interface SendFieldProps {
  newsId: string;
  kind: "image" | "fichier";
  label: string;
  hint: string;
  /** Extensions, as a file field wants them. */
  accept: string;
  sendLabel: string;
}

/** Where a file of a post is chosen; without scripts its text must be saved first, for the page comes anew. */
export function SendField({ newsId, kind, label, hint, accept, sendLabel }: SendFieldProps) {
  const t = useTranslations("news.desk.file");
  return (
    <UploadField
      action="/api/fichiers"
      fields={{ actualite: newsId, genre: kind }}
      id={`envoi-${kind}`}
      label={label}
      hint={hint}
      accept={accept}
      multiple={kind === "fichier"}
      plain={{ hint: t("unsaved"), send: sendLabel }}
    />
  );
}
