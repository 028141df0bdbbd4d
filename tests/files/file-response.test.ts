import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Commune } from "@/lib/context";
import { dispositionOf, respondWithFile } from "@/lib/files/file-response";
import { dropBytes, type StoredBytes, storeFile, storePicture } from "@/lib/files/store-file";
import { drawPicture } from "@/scripts/demo/draw-picture";
import { makeFilesFolder, pdf } from "@/tests/factories/files";

const commune = { id: "0190b6c0-0000-7000-8000-000000000000" } as Commune;

describe("a file that is served", () => {
  let folder: Awaited<ReturnType<typeof makeFilesFolder>>;
  let document: StoredBytes;
  let picture: StoredBytes;

  beforeAll(async () => {
    folder = await makeFilesFolder();
    document = await storeFile(commune, { name: "Menu d’été.pdf", bytes: pdf() });
    picture = await storePicture(commune, { name: "p.png", bytes: await drawPicture(30) });
  });
  afterAll(() => folder.remove());

  const get = (file: StoredBytes, size: "card" | "full" = "full", headers: HeadersInit = {}) =>
    respondWithFile(new Request("http://localhost/x", { headers }), file, size);

  it("is saved, never run, and kept for its reader alone", async () => {
    const response = await get(document);
    const headers: Record<string, string> = {};
    response?.headers.forEach((value, name) => {
      headers[name] = value;
    });
    expect(headers).toEqual({
      "cache-control": "private, no-cache",
      "content-disposition": `attachment; filename="Menu d_ete.pdf"; filename*=UTF-8''Menu%20d%E2%80%99%C3%A9t%C3%A9.pdf`,
      "content-length": String(pdf().length),
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "application/pdf",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${document.id}-original"`,
      vary: "Cookie",
      "x-content-type-options": "nosniff",
    });
    expect(Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer()).equals(Buffer.from(pdf()))).toBe(
      true,
    );
  });

  it("says that a reader has it already", async () => {
    const response = await get(document, "full", { "if-none-match": `"${document.id}-original"` });
    expect([response?.status, response?.body]).toEqual([304, null]);
  });

  it("of a picture is the size asked for, in its place", async () => {
    const [card, full] = [await get(picture, "card"), await get(picture)];
    expect(card?.headers.get("content-disposition")).toMatch(/^inline; /);
    expect(card?.headers.get("content-type")).toBe("image/webp");
    const sizes = [card, full].map((response) => Number(response?.headers.get("content-length")));
    expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
    expect(sizes[1]).toBe(picture.size);
  });

  it("whose bytes are gone is missing, and an incident", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const lost = await storeFile(commune, { name: "a.txt", bytes: Buffer.from("a") });
    await dropBytes(lost);
    expect(await get(lost)).toBeNull();
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe("the name of a file that is saved", () => {
  it.each([
    ['a"b\\c.pdf', `filename="a_b_c.pdf"; filename*=UTF-8''a%22b%5Cc.pdf`],
    ["l'(été)*.pdf", `filename="l'(ete)*.pdf"; filename*=UTF-8''l%27%28%C3%A9t%C3%A9%29%2A.pdf`],
    ["100 %.pdf", `filename="100 _.pdf"; filename*=UTF-8''100%20%25.pdf`],
  ])("%s", (name, written) => {
    expect(dispositionOf("attachment", name)).toBe(`attachment; ${written}`);
  });
});
