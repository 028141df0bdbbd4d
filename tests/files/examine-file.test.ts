import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { examineFile } from "@/lib/files/examine-file";
import { FILE_LIMIT } from "@/lib/files/limits";
import { pdf } from "@/tests/factories/files";

const text = (words: string) => new TextEncoder().encode(words);
const examine = (name: string, bytes: Uint8Array) => examineFile({ name, bytes });
const refusal = (name: string, bytes: Uint8Array) =>
  examine(name, bytes).then(
    () => null,
    (error: { code: string; params: unknown }) => error,
  );
const png = () =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();

describe("a file that is what its name announces", () => {
  it("is a PDF by its bytes", async () => {
    expect(await examine("Tarif 2024.PDF", pdf())).toMatchObject({
      name: "Tarif 2024.PDF",
      mediaType: "application/pdf",
    });
  });

  it.each([
    ["notes.txt", "Prévoir un goûter.\r\n\tMerci.", "text/plain"],
    ["tarifs.csv", "\ufeffrepas;prix\nmidi;2,50\n", "text/csv"],
    ["inégalité.txt", "2 < 3", "text/plain"],
  ])("%s is text", async (name, words, mediaType) => {
    expect(await examine(name, text(words))).toMatchObject({ mediaType });
  });

  it("is a picture, of either spelling", async () => {
    const jpeg = await sharp(await png())
      .jpeg()
      .toBuffer();
    expect(await examine("a.jpeg", jpeg)).toMatchObject({ mediaType: "image/jpeg" });
    expect(await examine("a.png", await png())).toMatchObject({ mediaType: "image/png" });
  });

  it("may have ten megabytes, and not one byte more", async () => {
    const full = new Uint8Array(FILE_LIMIT);
    full.set(pdf());
    expect(await examine("a.pdf", full)).toMatchObject({ mediaType: "application/pdf" });
    const more = new Uint8Array(FILE_LIMIT + 1);
    more.set(pdf());
    expect(await refusal("a.pdf", more)).toMatchObject({ code: "file-too-large", params: { file: "a.pdf" } });
  });
});

describe("a file that lies", () => {
  it.each([
    ["a page called a PDF", "../tarif.pdf", "<!doctype html><script>alert(1)</script>"],
    ["a page called a text", "tarif.txt", "  <HTML><body>"],
    ["a script called a text", "tarif.csv", "<script>alert(1)</script>"],
    ["a drawing called a text", "tarif.txt", "<svg onload=alert(1)>"],
    ["XML called a text", "tarif.txt", '<?xml version="1.0"?><svg/>'],
    ["a text called a picture", "photo.jpg", "bonjour"],
  ])("is named: %s", async (_, name, words) => {
    const file = name.replace("../", "");
    expect(await refusal(name, text(words))).toMatchObject({ code: "file-lies", params: { file } });
  });

  it("is named: a picture called a PDF, and a PDF called a text", async () => {
    expect(await refusal("a.pdf", await png())).toMatchObject({ code: "file-lies" });
    expect(await refusal("a.txt", pdf())).toMatchObject({ code: "file-lies" });
    expect(await refusal("a.docx", Buffer.from("504b0304", "hex"))).toMatchObject({ code: "file-lies" });
  });
});

describe("a file that is not taken", () => {
  it.each([
    ["page.html", "<p>bonjour</p>"],
    ["dessin.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ["programme.exe", "MZ"],
    ["sans extension", "bonjour"],
    [".pdf", "%PDF-1.4"],
  ])("%s", async (name, words) => {
    expect(await refusal(name, text(words))).toMatchObject({ code: "file-refused" });
  });

  it("is empty, or no text that can be read", async () => {
    expect(await refusal("a.pdf", new Uint8Array())).toMatchObject({ code: "file-empty" });
    expect(await refusal("a.txt", text("a\0b"))).toMatchObject({ code: "file-not-text" });
    expect(await refusal("a.csv", Buffer.from("prix à l'unité", "latin1"))).toMatchObject({
      code: "file-not-text",
    });
  });
});
