import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { renderPicture } from "@/lib/files/render-picture";
import { pdf, pngHead } from "@/tests/factories/files";

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2d4fc4" } });
const render = (bytes: Uint8Array) => renderPicture({ name: "photo.jpg", bytes });
const refusal = (bytes: Uint8Array) =>
  render(bytes).then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe("a picture", () => {
  it("is drawn anew as WebP, 640 and 1600 pixels wide", async () => {
    const drawn = await render(await photo(3_000, 2_000).jpeg().toBuffer());
    expect([drawn.width, drawn.height]).toEqual([1600, 1067]);
    expect(await sharp(drawn.card).metadata()).toMatchObject({ format: "webp", width: 640, height: 427 });
    expect(await sharp(drawn.full).metadata()).toMatchObject({ format: "webp", width: 1600 });
  });

  it("is not made larger than it is", async () => {
    const drawn = await render(await photo(300, 200).png().toBuffer());
    expect([drawn.width, drawn.height]).toEqual([300, 200]);
  });

  it("stands upright, and loses what its camera wrote", async () => {
    const sent = await photo(400, 200)
      .withExif({ IFD0: { Artist: "Jean Dupont" }, IFD3: { GPSLatitude: "49/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).orientation).toBe(6);
    const drawn = await render(sent);
    expect([drawn.width, drawn.height]).toEqual([200, 400]);
    const { exif, orientation } = await sharp(drawn.full).metadata();
    expect([exif, orientation]).toEqual([undefined, undefined]);
    expect(Buffer.from(drawn.full).includes("Dupont")).toBe(false);
  });

  it("that moves keeps its first image alone", async () => {
    const frames = Buffer.concat([Buffer.alloc(12 * 3, 0), Buffer.alloc(12 * 3, 255)]);
    const gif = await sharp(frames, { raw: { width: 4, height: 6, channels: 3, pageHeight: 3 } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const drawn = await render(gif);
    expect((await sharp(drawn.full).metadata()).pages ?? 1).toBe(1);
    expect([drawn.width, drawn.height]).toEqual([4, 3]);
  });

  it("that would unfold into 900 million pixels is refused at once", async () => {
    const bomb = pngHead(30_000, 30_000);
    expect(bomb.length).toBeLessThan(1_000);
    const began = performance.now();
    expect(await refusal(bomb)).toBe("picture-too-large");
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["a PDF", pdf, "picture-refused"],
    [
      "a drawing in SVG",
      () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
      "picture-refused",
    ],
    ["nothing", () => new Uint8Array(), "file-empty"],
    ["a PNG cut short", () => pngHead(900, 900), "picture-refused"],
    ["a TIFF", () => photo(9, 9).tiff().toBuffer(), "picture-refused"],
  ])("is not %s", async (_, make, code) => {
    expect(await refusal(await make())).toBe(code);
  });
});
