import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { storage, wantsLength } from "./storage";

/** Lets a stream run into the storage. A bucket must be told how long it is: its bytes wait in a file meanwhile. */
export async function putStream(key: string, bytes: Readable, contentType: string): Promise<void> {
  const disk = await storage();
  if (!wantsLength()) return disk.putStream(key, bytes, { contentType });
  const waiting = join(tmpdir(), `marelle-${randomUUID()}`);
  try {
    await pipeline(bytes, createWriteStream(waiting, { mode: 0o600 }));
    // Its library looks up how long a file is that it is given by its path.
    await disk.putStream(key, createReadStream(waiting), { contentType });
  } finally {
    await rm(waiting, { force: true });
  }
}
