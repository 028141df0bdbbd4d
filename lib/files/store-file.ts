import { v7 as uuidv7 } from "uuid";
import type { Commune } from "@/lib/context";
import { examineFile, type SentFile } from "./examine-file";
import { renderPicture } from "./render-picture";
import { storage } from "./storage";

/** One stored thing may be kept in several shapes: a file as it was sent, a picture in two sizes. */
export type Shape = "original" | "card" | "full";

/** Bytes that are in the storage already, for a row that is to tell of them. */
export interface StoredBytes {
  id: string;
  storageKey: string;
  name: string;
  mediaType: string;
  size: number;
  width: number | null;
  height: number | null;
}

export const PICTURE_TYPE = "image/webp";

/** By ids alone: the sender's name is never part of a path. */
export const storageKeyOf = (communeId: string, id: string) => `${communeId}/${id}`;
export const bytesKeyOf = (storageKey: string, shape: Shape) => `${storageKey}/${shape}`;

/**
 * Examines a file and keeps its bytes. Nothing tells of them until a row does: bytes without a row are swept away.
 * @throws DomainError as `examineFile`
 */
export async function storeFile(commune: Commune, sent: SentFile): Promise<StoredBytes> {
  const { name, mediaType, bytes } = await examineFile(sent);
  const place = placeFor(commune);
  await putBytes(place.storageKey, "original", bytes, mediaType);
  return { ...place, name, mediaType, size: bytes.length, width: null, height: null };
}

/** Draws a picture anew and keeps it in both its sizes. @throws DomainError as `renderPicture` */
export async function storePicture(commune: Commune, sent: SentFile): Promise<StoredBytes> {
  const { name, card, full, width, height } = await renderPicture(sent);
  const place = placeFor(commune);
  await putBytes(place.storageKey, "card", card, PICTURE_TYPE);
  await putBytes(place.storageKey, "full", full, PICTURE_TYPE);
  return { ...place, name, mediaType: PICTURE_TYPE, size: full.length, width, height };
}

/** Takes bytes away for which no row will tell. */
export async function dropBytes({ storageKey }: Pick<StoredBytes, "storageKey">): Promise<void> {
  await (await storage()).deleteAll(storageKey);
}

/** A fresh place in the storage. */
export function placeFor(commune: Commune): { id: string; storageKey: string } {
  const id = uuidv7();
  return { id, storageKey: storageKeyOf(commune.id, id) };
}

/** Keeps the bytes of one shape. */
export async function putBytes(
  storageKey: string,
  shape: Shape,
  bytes: Uint8Array,
  contentType: string,
): Promise<void> {
  await (await storage()).put(bytesKeyOf(storageKey, shape), bytes, { contentType });
}
