import sharp from "sharp";
import type { Commune } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { cleanFileName } from "./clean-name";
import type { SentFile } from "./examine-file";
import { FILE_LIMIT, PIXEL_LIMIT } from "./limits";
import { placeFor, putBytes, type StoredBytes } from "./store-file";

/** Pixels at the most: twice what a header or an e-mail shows of it. */
const BOX = { width: 480, height: 160 };
const FORMATS = new Set(["jpeg", "png", "webp"]);
/** What begins like a text is a drawing made of words, SVG among them: it is never given to the reader of pictures. */
const TEXT = /^\s*</;

/**
 * Draws a sent logo anew as a PNG, which every mail reader shows, and keeps its bytes. Nothing
 * tells of them until a row does.
 * @throws DomainError "file-empty", "file-too-large", "picture-too-large", "logo-refused"
 */
export async function storeLogo(commune: Commune, sent: SentFile): Promise<StoredBytes> {
  const name = cleanFileName(sent.name);
  const { data, width, height } = await renderLogo(sent.bytes, name);
  const place = placeFor(commune);
  await putBytes(place.storageKey, "full", data, "image/png");
  return { ...place, name, mediaType: "image/png", size: data.length, width, height };
}

async function renderLogo(bytes: Uint8Array, file: string) {
  if (bytes.length === 0) throw new DomainError("file-empty", { file });
  if (bytes.length > FILE_LIMIT) throw new DomainError("file-too-large", { file });
  await checkLogo(bytes, file);
  try {
    const upright = await sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: "error", pages: 1 })
      .autoOrient()
      .resize({ ...BOX, fit: "inside", withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { data: upright.data, width: upright.info.width, height: upright.info.height };
  } catch {
    // A picture that cannot be read to its end is refused like one that is none.
    throw new DomainError("logo-refused", { file });
  }
}

/** Only the head of the file is read here: a bomb is known before it unfolds. */
async function checkLogo(bytes: Uint8Array, file: string): Promise<void> {
  const refused = new DomainError("logo-refused", { file });
  if (TEXT.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1"))) throw refused;
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head || !FORMATS.has(head.format)) throw refused;
  if (head.width * head.height > PIXEL_LIMIT) throw new DomainError("picture-too-large", { file });
}
