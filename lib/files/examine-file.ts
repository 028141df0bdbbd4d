import { fileTypeFromBuffer } from "file-type";
import { DomainError } from "@/lib/errors";
import { cleanFileName, extensionOf } from "./clean-name";
import { FILE_LIMIT } from "./limits";
import { announcedType } from "./media-types";

/** What a sender hands over: a name that may be anything, and the bytes. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** A file whose bytes are what its name announces. */
export interface ExaminedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Text that a browser, if it were ever made to guess, could take for a page. */
const MARKUP = /^\s*<(!doctype|html|head|body|script|svg|\?xml|!--)/i;
/** Tab, line feed, form feed, carriage return: the controls that a text has. */
const CONTROLS = /[^\P{Cc}\t\n\f\r]/u;

/**
 * Looks into the bytes of a file: what it is, and whether that is what its name announces.
 * @throws DomainError "file-empty", "file-too-large", "file-refused", "file-lies", "file-not-text"
 */
export async function examineFile(sent: SentFile): Promise<ExaminedFile> {
  const name = cleanFileName(sent.name);
  const { bytes } = sent;
  const file = name;
  if (bytes.length === 0) throw new DomainError("file-empty", { file });
  if (bytes.length > FILE_LIMIT) throw new DomainError("file-too-large", { file });
  const announced = announcedType(extensionOf(name));
  if (!announced) throw new DomainError("file-refused", { file });
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const lie = new DomainError("file-lies", { file });
  if (!announced.startsWith("text/")) {
    if (found !== announced) throw lie;
  } else {
    if (found !== undefined) throw lie;
    const text = readText(bytes);
    if (text === null) throw new DomainError("file-not-text", { file });
    if (MARKUP.test(text)) throw lie;
  }
  return { name, mediaType: announced, bytes };
}

/** The text of the bytes, or null when they are no UTF-8 or hold controls. */
function readText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return CONTROLS.test(text) ? null : text;
  } catch {
    // Bytes that are no UTF-8 are an answer here, not an incident.
    return null;
  }
}
