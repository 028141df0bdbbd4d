import { Readable } from "node:stream";
import type { BusboyFileStream } from "@fastify/busboy";
import { fileTypeFromBuffer } from "file-type";
import type { Commune } from "@/lib/context";
import { type AcceptedType, acceptedType } from "@/lib/documents/document-types";
import { DomainError } from "@/lib/errors";
import { cleanFileName, extensionOf } from "./clean-name";
import { putStream } from "./put-stream";
import { bytesKeyOf, dropBytes, placeFor, type StoredBytes } from "./store-file";

/** Bytes in which a file says what it is. */
const HEAD = 4_100;

export interface ComingFile {
  stream: BusboyFileStream;
  /** As it was sent: it may be anything. */
  name: string;
}

/**
 * Lets a file run into the storage as it comes, once its head is what its name announces; null of a field that was left
 * empty. Its stream is read to the end whatever happens, or the form behind it would never end; of what is refused no
 * byte is left.
 * @throws DomainError "document-refused", "file-empty", "file-lies", "file-too-large"
 */
export async function receiveFile(
  commune: Commune,
  { stream, name }: ComingFile,
  accepted: readonly AcceptedType[],
): Promise<StoredBytes | null> {
  const chunks = stream.iterator({ destroyOnReturn: false });
  try {
    const head = await readHead(chunks);
    if (head.length === 0 && name === "") return null;
    const file = cleanFileName(name);
    const mediaType = await checkHead(head, file, accepted);
    return await keep(commune, { file, mediaType, stream, bytes: follow(head, chunks) });
  } finally {
    // As long as somebody reads it by hand, it does not run by itself.
    await chunks.return?.();
    stream.resume();
  }
}

interface Passing {
  file: string;
  mediaType: string;
  stream: BusboyFileStream;
  bytes: AsyncIterable<Buffer>;
}

async function keep(commune: Commune, passing: Passing): Promise<StoredBytes> {
  const { file, mediaType, stream, bytes } = passing;
  const place = placeFor(commune);
  try {
    await putStream(bytesKeyOf(place.storageKey, "original"), Readable.from(bytes), mediaType);
    if (stream.truncated) throw new DomainError("file-too-large", { file });
  } catch (error) {
    await dropBytes(place);
    throw error;
  }
  return { ...place, name: file, mediaType, size: stream.bytesRead, width: null, height: null };
}

async function checkHead(head: Buffer, file: string, accepted: readonly AcceptedType[]): Promise<string> {
  if (head.length === 0) throw new DomainError("file-empty", { file });
  const announced = acceptedType(accepted, extensionOf(file));
  if (!announced) throw new DomainError("document-refused", { file });
  const found = (await fileTypeFromBuffer(head))?.mime;
  if (!found || !announced.found.includes(found)) throw new DomainError("file-lies", { file });
  return announced.mediaType;
}

async function readHead(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const read: Buffer[] = [];
  for (let length = 0; length < HEAD; ) {
    const next = await chunks.next();
    if (next.done) break;
    read.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(read);
}

async function* follow(head: Buffer, chunks: AsyncIterableIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* chunks;
}
