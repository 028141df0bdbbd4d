import { UploadField } from "@/components/forms/upload-field";
import { ACCEPTED_DOCUMENTS } from "@/lib/documents/document-types";
import type { PaperView } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("enrolments");

/** Sends one paper, with or without scripts. `requestId` is the page that a plain form leads back to. */
export function PaperUpload({ paper, requestId }: { paper: PaperView; requestId: string | undefined }) {
  const search = new URLSearchParams({ enfant: paper.childId, piece: paper.kindId });
  if (requestId) search.set("demande", requestId);
  return (
    <UploadField
      action={`/api/documents/piece?${search}`}
      id={`fichier-${paper.key}`}
      label={t("papers.fileOf", { paper: paper.label })}
      hint={t("papers.fileHint")}
      accept={ACCEPTED_DOCUMENTS}
    />
  );
}
