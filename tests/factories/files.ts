import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { v7 as uuidv7 } from "uuid";
import type { Commune } from "@/lib/context";
import { keepFilesIn } from "@/lib/files/storage";
import { type StoredBytes, storageKeyOf } from "@/lib/files/store-file";
import { drawPdf } from "@/scripts/demo/draw-pdf";

/** A folder of its own for the files of one test file; `remove()` takes it away. */
export async function makeFilesFolder(): Promise<{ directory: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), "marelle-files-"));
  keepFilesIn(directory);
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** What a row tells of a PDF; no bytes stand behind it. */
export function makeStoredBytes(commune: Commune, name = "tarif.pdf"): StoredBytes {
  const id = uuidv7();
  return {
    id,
    storageKey: storageKeyOf(commune.id, id),
    name,
    mediaType: "application/pdf",
    size: 1_200,
    width: null,
    height: null,
  };
}

export const pdf = () => drawPdf("Tarifs", ["Repas : 2 euros."]);

/** The head of a PNG of any size, with no more pixels behind it than a few bytes hold. */
export function pngHead(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunks = [chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(4_000))), chunk("IEND")];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, check]);
}

/** CRC-32 as PNG has it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
