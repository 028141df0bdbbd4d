import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { openBytes } from "@/lib/files/storage";
import { bytesKeyOf } from "@/lib/files/store-file";
import { storeLogo } from "@/lib/files/store-logo";
import { makeFilesFolder, pdf, pngHead } from "@/tests/factories/files";

const commune = { id: "0190a1b2-0000-7000-8000-000000000001" } as Commune;
const drawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 45, g: 79, b: 196, alpha: 0.5 } } });
const store = (bytes: Uint8Array, name = "logo.png") => storeLogo(commune, { name, bytes });
const text = (content: string) => new TextEncoder().encode(content);

describe("a logo", () => {
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ remove } = await makeFilesFolder());
  });
  afterAll(() => remove());

  const kept = async (storageKey: string) => {
    const bytes = await openBytes(bytesKeyOf(storageKey, "full"));
    if (!bytes) throw new Error("No bytes were kept.");
    return Buffer.from(await new Response(bytes.stream).arrayBuffer());
  };

  it.each([
    ["png", 3_000, 1_000, 480, 160],
    ["jpeg", 1_000, 1_000, 160, 160],
    ["webp", 100, 50, 100, 50],
  ] as const)("sent as %s of %d × %d is kept as a PNG of %d × %d", async (format, w, h, width, height) => {
    const stored = await store(await drawing(w, h).toFormat(format).toBuffer());
    expect(stored).toMatchObject({ name: "logo.png", mediaType: "image/png", width, height });
    const bytes = await kept(stored.storageKey);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width, height });
    expect(stored.size).toBe(bytes.length);
  });

  it.each([
    ["a drawing in SVG", "logo.svg", text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ["an SVG that is called a picture", "logo.png", text('  <?xml version="1.0"?><svg/>')],
    ["an animation", "logo.gif", text("GIF89a")],
    ["a document", "logo.pdf", pdf()],
    ["a text", "logo.png", text("bonjour")],
    ["a picture that was cut", "logo.png", pngHead(400, 300)],
  ])("is not %s", async (_, name, bytes) => {
    await expect(store(bytes, name)).rejects.toMatchObject({ code: "logo-refused", params: { file: name } });
  });

  it("is neither empty, nor heavy, nor a bomb of a few bytes", async () => {
    await expect(store(new Uint8Array())).rejects.toMatchObject({ code: "file-empty" });
    await expect(store(new Uint8Array(10 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: "file-too-large",
    });
    await expect(store(pngHead(30_000, 30_000))).rejects.toMatchObject({ code: "picture-too-large" });
  });
});
