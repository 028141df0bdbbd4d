import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Commune } from "@/lib/context";
import { respondWithPublicPicture } from "@/lib/files/public-response";
import { dropBytes, type StoredBytes } from "@/lib/files/store-file";
import { storeLogo } from "@/lib/files/store-logo";
import { makeFilesFolder } from "@/tests/factories/files";

const commune = { id: "0190a1b2-0000-7000-8000-000000000001" } as Commune;

describe("a picture that everybody may see", () => {
  let logo: StoredBytes;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ remove } = await makeFilesFolder());
    const bytes = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#2d4fc4" } })
      .png()
      .toBuffer();
    logo = await storeLogo(commune, { name: "logo.png", bytes });
  });
  afterAll(() => remove());

  const ask = (query = "", headers: Record<string, string> = {}) =>
    respondWithPublicPicture(new Request(`https://exemple.fr/api/logo${query}`, { headers }), logo);

  it("is kept for good where its address names it, and for a moment elsewhere", async () => {
    const named = await ask(`?v=${logo.id}`);
    expect(Object.fromEntries(named?.headers ?? [])).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "image/png",
      "content-length": String(logo.size),
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
    expect((await named?.arrayBuffer())?.byteLength).toBe(logo.size);
    for (const query of ["", "?v=un-autre"])
      expect((await ask(query))?.headers.get("cache-control")).toBe("public, max-age=300");
  });

  it("is not sent again to who has it", async () => {
    const answer = await ask("", { "if-none-match": `"${logo.id}"` });
    expect([answer?.status, await answer?.text()]).toEqual([304, ""]);
  });

  it("is none once its bytes are gone, which is told", async () => {
    const told = vi.spyOn(console, "error").mockReturnValue();
    await dropBytes(logo);
    expect(await ask()).toBeNull();
    expect(told).toHaveBeenCalled();
    told.mockRestore();
  });
});
