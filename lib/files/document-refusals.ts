import type { DocumentRefusal } from "@/lib/documents/document-types";
import { translatorOf } from "@/lib/i18n/translator";
import { cleanFileName } from "./clean-name";
import { DOCUMENTS_LIMIT } from "./limits";

const t = translatorOf("errors");

/** The sentence of such a code, about the file of that name. */
export function describeDocumentRefusal(code: DocumentRefusal, name = ""): string {
  return t(code, { file: cleanFileName(name), limit: String(DOCUMENTS_LIMIT) } as never);
}
