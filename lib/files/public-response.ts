import { logIncident } from "@/lib/log";
import type { FoundFile } from "./file-response";
import { openBytes } from "./storage";
import { bytesKeyOf } from "./store-file";

const SAFE = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "sandbox; default-src 'none'",
  // A mailbox in a browser shows it on a page of its own.
  "Cross-Origin-Resource-Policy": "cross-origin",
};
const FOR_GOOD = "public, max-age=31536000, immutable";
const FOR_A_MOMENT = "public, max-age=300";

/**
 * A picture that we have drawn ourselves and that everybody may see. An address that names it (`v`) is another one for
 * another picture, and may be kept for good. Null when the bytes are gone, which is an incident.
 */
export async function respondWithPublicPicture(request: Request, file: FoundFile): Promise<Response | null> {
  const etag = `"${file.id}"`;
  const isNamed = new URL(request.url).searchParams.get("v") === file.id;
  const headers = { ...SAFE, ETag: etag, "Cache-Control": isNamed ? FOR_GOOD : FOR_A_MOMENT };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const bytes = await openBytes(bytesKeyOf(file.storageKey, "full"));
  if (!bytes) {
    logIncident(new Error(`The bytes of ${file.storageKey} are gone.`), "files");
    return null;
  }
  return new Response(bytes.stream, {
    headers: {
      ...headers,
      "Content-Type": file.mediaType,
      "Content-Length": String(bytes.size),
      "Content-Disposition": "inline",
    },
  });
}
