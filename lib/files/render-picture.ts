import sharp from "sharp";
import { DomainError } from "@/lib/errors";
import { cleanFileName } from "./clean-name";
import type { SentFile } from "./examine-file";
import { FILE_LIMIT, PIXEL_LIMIT } from "./limits";

/** A picture drawn anew: nothing of the sent bytes is left in it. Sizes in pixels, of the full one. */
export interface RenderedPicture {
  name: string;
  card: Uint8Array;
  full: Uint8Array;
  width: number;
  height: number;
}

const CARD_WIDTH = 640;
const FULL_WIDTH = 1600;
const FORMATS = new Set(["jpeg", "png", "webp", "gif"]);
/** One picture at a time takes its share of the machine; the portal has families to serve meanwhile. */
sharp.concurrency(1);

/**
 * Draws a sent picture as WebP in two sizes, upright, without anything that its camera wrote beside it (place,
 * time, owner); of an animated one the first image.
 * @throws DomainError "file-empty", "file-too-large", "picture-too-large", "picture-refused"
 */
export async function renderPicture(sent: SentFile): Promise<RenderedPicture> {
  const name = cleanFileName(sent.name);
  const file = name;
  if (sent.bytes.length === 0) throw new DomainError("file-empty", { file });
  if (sent.bytes.length > FILE_LIMIT) throw new DomainError("file-too-large", { file });
  await checkPicture(sent.bytes, file);
  try {
    const full = await draw(sent.bytes, FULL_WIDTH);
    const card = await draw(sent.bytes, CARD_WIDTH);
    const { width, height } = full.info;
    return { name, card: card.data, full: full.data, width, height };
  } catch {
    // A picture that cannot be read to its end is refused like one that is none.
    throw new DomainError("picture-refused", { file });
  }
}

/** Only the head of the file is read here: a bomb is known before it unfolds. */
async function checkPicture(bytes: Uint8Array, file: string): Promise<void> {
  const head = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!head || !FORMATS.has(head.format)) throw new DomainError("picture-refused", { file });
  if (head.width * head.height > PIXEL_LIMIT) throw new DomainError("picture-too-large", { file });
}

function draw(bytes: Uint8Array, width: number) {
  return sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: "error", pages: 1 })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true });
}
