import type { UploadNotice } from "@/components/enrolments/upload-notice";
import { DOCUMENT_REFUSALS } from "@/lib/documents/document-types";
import { describeDocumentRefusal } from "@/lib/files/document-refusals";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("enrolments");

/** What a form without scripts is told of the paper that it sent; null when it sent none. */
export function noticeOf(search: {
  refus?: string | undefined;
  fichier?: string | undefined;
  fait?: string | undefined;
}): UploadNotice | null {
  const code = DOCUMENT_REFUSALS.find((known) => known === search.refus);
  if (code) return { tone: "error", text: describeDocumentRefusal(code, search.fichier) };
  return search.fait === "envoye" ? { tone: "success", text: t("papers.done") } : null;
}
