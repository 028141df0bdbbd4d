import { logIncident } from "@/lib/log";
import { openBytes } from "./storage";
import { bytesKeyOf, type Shape } from "./store-file";

/** What a row tells of a stored file. */
export interface FoundFile {
  id: string;
  storageKey: string;
  name: string;
  mediaType: string;
  /** Pixels; null for what is no picture of ours. */
  width: number | null;
}

const SAFE = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  // Kept by the reader's own browser alone, which asks each time whether it may still show it.
  "Cache-Control": "private, no-cache",
  Vary: "Cookie",
};

/**
 * The bytes of a file that its reader may see, to be saved and never run: as an attachment, in a sandbox. A picture
 * that we have drawn ourselves is shown in its place, in the size asked for. Null when the bytes are gone, which is an incident.
 */
export async function respondWithFile(
  request: Request,
  file: FoundFile,
  size: "card" | "full",
): Promise<Response | null> {
  const shape: Shape = file.width === null ? "original" : size;
  const etag = `"${file.id}-${shape}"`;
  if (request.headers.get("if-none-match") === etag)
    return new Response(null, { status: 304, headers: { ...SAFE, ETag: etag } });
  const bytes = await openBytes(bytesKeyOf(file.storageKey, shape));
  if (!bytes) {
    logIncident(new Error(`The bytes of ${file.storageKey}, ${shape}, are gone.`), "files");
    return null;
  }
  return new Response(bytes.stream, {
    headers: {
      ...SAFE,
      ETag: etag,
      "Content-Type": file.mediaType.startsWith("text/")
        ? `${file.mediaType}; charset=utf-8`
        : file.mediaType,
      "Content-Length": String(bytes.size),
      "Content-Disposition": dispositionOf(shape === "original" ? "attachment" : "inline", file.name),
    },
  });
}

/** RFC 6266: the name for every reader, then as it is for those that read RFC 5987. */
export function dispositionOf(how: "attachment" | "inline", name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}
