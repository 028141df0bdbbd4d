import { resolve } from "node:path";
import { Readable } from "node:stream";
import { Disk } from "flydrive";
import { env } from "@/lib/env";

/** Where the bytes are kept; the database knows only their names. */
let opened: Promise<Disk> | undefined;
let isBucket = false;

/** A folder of this machine, or an S3 bucket where one is configured: the same for the server and for the worker. */
export function storage(): Promise<Disk> {
  opened ??= openStorage();
  return opened;
}

/** Whether what is put there must say beforehand how long it is. Known once `storage` has answered. */
export const wantsLength = () => isBucket;

/** Names the folder itself: for seeds and tests, which have no server's configuration. */
export function keepFilesIn(directory: string): void {
  opened = openFolder(directory);
}

async function openStorage(): Promise<Disk> {
  const { FILES_S3_BUCKET: bucket, FILES_DIRECTORY: directory } = env();
  if (bucket) {
    isBucket = true;
    return new Disk(await openBucket(bucket));
  }
  if (!directory) throw new Error("FILES_DIRECTORY or FILES_S3_BUCKET must be set (see docs/run.md).");
  return openFolder(directory);
}

async function openFolder(directory: string): Promise<Disk> {
  const { FSDriver } = await import("flydrive/drivers/fs");
  return new Disk(new FSDriver({ location: resolve(directory), visibility: "private" }));
}

/** Its library is heavy, and most communes have a folder: it is read only where it is needed. */
async function openBucket(bucket: string) {
  const { S3Driver } = await import("flydrive/drivers/s3");
  const { FILES_S3_REGION: region, FILES_S3_ENDPOINT: endpoint } = env();
  const { FILES_S3_KEY_ID: accessKeyId, FILES_S3_SECRET: secretAccessKey } = env();
  return new S3Driver({
    bucket,
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    visibility: "private",
    // Who may read is decided here, never by the bucket.
    supportsACL: false,
  });
}

/** A stored thing's bytes, as a stream of the web, and how many they are; null when they are gone. */
export async function openBytes(
  key: string,
): Promise<{ size: number; stream: ReadableStream<Uint8Array> } | null> {
  const disk = await storage();
  if (!(await disk.exists(key))) return null;
  const { contentLength } = await disk.getMetaData(key);
  const stream = Readable.toWeb(await disk.getStream(key)) as ReadableStream<Uint8Array>;
  return { size: contentLength, stream };
}
