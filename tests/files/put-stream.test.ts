import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { putStream } from "@/lib/files/put-stream";
import { makeFilesFolder } from "@/tests/factories/files";

const bucket = vi.hoisted(() => ({ wantsLength: false }));
vi.mock(import("@/lib/files/storage"), async (original) => ({
  ...(await original()),
  wantsLength: () => bucket.wantsLength,
}));

describe.each([
  ["a folder", false],
  ["a bucket, which must know the length", true],
])("a stream into %s", (_where, wantsLength) => {
  let folder: Awaited<ReturnType<typeof makeFilesFolder>>;
  let waiting: readonly string[];
  const listWaiting = () => readdirSync(tmpdir()).filter((name) => /^marelle-[0-9a-f]{8}-/.test(name));

  beforeAll(async () => {
    folder = await makeFilesFolder();
  });
  afterAll(() => folder.remove());
  beforeEach(() => {
    bucket.wantsLength = wantsLength;
    waiting = listWaiting();
  });

  it("arrives byte for byte, and leaves nothing behind", async () => {
    const bytes = Buffer.alloc(300_000, "é🙂");
    await putStream("a/b/original", Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), "image/png");
    expect(readFileSync(join(folder.directory, "a/b/original")).equals(bytes)).toBe(true);
    expect(listWaiting()).toEqual(waiting);
  });

  it("that breaks is an error, and leaves nothing waiting", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("The line was cut.");
      })(),
    );
    await expect(putStream("a/c/original", broken, "image/png")).rejects.toThrow();
    expect(listWaiting()).toEqual(waiting);
  });
});
