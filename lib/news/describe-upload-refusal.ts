import { cleanFileName } from "@/lib/files/clean-name";
import { translatorOf } from "@/lib/i18n/translator";
import { FILES_LIMIT, type UploadRefusal } from "./schemas";

const t = translatorOf("errors");

/** The sentence of an upload that was refused to a form without scripts: its page is told the code and the name. */
export function describeUploadRefusal(code: UploadRefusal, name = ""): string {
  return t(code, { file: cleanFileName(name), limit: String(FILES_LIMIT) } as never);
}
