import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DOCUMENT_TYPES } from "@/lib/documents/document-types";
import { DomainError } from "@/lib/errors";
import { FILE_LIMIT, FORM_OVERHEAD } from "@/lib/files/limits";
import { receiveForm } from "@/lib/files/receive-form";
import { makeFilesFolder, pdf } from "@/tests/factories/files";
import { bigPdf, cutAfter, formBytes, MULTIPART, place, post, slowly } from "./uploads";

describe("a form that is received as it comes", () => {
  let folder: Awaited<ReturnType<typeof makeFilesFolder>>;
  beforeAll(async () => {
    folder = await makeFilesFolder();
  });
  afterAll(() => folder.remove());

  const receive = (request: Request) =>
    receiveForm(request, place, { fileField: "fichier", accepted: DOCUMENT_TYPES });
  const refusal = (request: Request) =>
    receive(request).then(
      () => null,
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
  const kept = () => {
    const folderOf = join(folder.directory, place.id);
    return existsSync(folderOf) ? readdirSync(folderOf) : [];
  };
  let before: string[];
  beforeEach(() => {
    before = kept();
  });
  const expectNothingLeft = () => expect(kept()).toEqual(before);

  it("hands over its fields and keeps its file byte for byte", async () => {
    const form = new FormData();
    form.set("enfant", "abc");
    form.set("fichier", new File([new Uint8Array(pdf())], "PAI de Chloé D’Haëne.pdf"));
    form.set("après", "é 🙂");
    const { field, file } = await receive(post(form));
    expect([field("enfant"), field("après"), field("autre")]).toEqual(["abc", "é 🙂", ""]);
    expect(file).toMatchObject({
      name: "PAI de Chloé D’Haëne.pdf",
      mediaType: "application/pdf",
      size: pdf().length,
    });
    const bytes = readFileSync(join(folder.directory, file?.storageKey ?? "", "original"));
    expect(bytes.equals(Buffer.from(pdf()))).toBe(true);
  });

  it("keeps a file of any length up to the limit, however it is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: 300_000 }),
        fc.integer({ min: 500, max: 70_000 }),
        async (size, step) => {
          const bytes = formBytes(bigPdf(size), "a.pdf");
          const { file } = await receive(post(slowly(bytes, step), MULTIPART));
          const stored = readFileSync(join(folder.directory, file?.storageKey ?? "", "original"));
          expect(file?.size).toBe(size);
          expect(stored.equals(Buffer.from(bigPdf(size)))).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("has no file when its field was left empty", async () => {
    const form = new FormData();
    form.set("fichier", new File([], ""));
    expect((await receive(post(form))).file).toBeNull();
    expectNothingLeft();
  });

  it.each([
    ["empty", new Uint8Array(), "vide.pdf", "file-empty"],
    ["another kind", new TextEncoder().encode("a;b"), "liste.csv", "document-refused"],
    ["no extension", pdf(), "document", "document-refused"],
    ["a page that calls itself PDF", new TextEncoder().encode("<script>x</script>"), "a.pdf", "file-lies"],
    ["a PDF that calls itself picture", pdf(), "photo.jpg", "file-lies"],
    ["more than ten megabytes", bigPdf(FILE_LIMIT + 1), "gros.pdf", "file-too-large"],
  ])("refuses a file that is %s, and keeps none of it", async (_kind, bytes, name, code) => {
    expect(await refusal(post(slowly(formBytes(bytes, name)), MULTIPART))).toBe(code);
    expectNothingLeft();
  });

  it("takes ten megabytes to the byte", async () => {
    const { file } = await receive(post(slowly(formBytes(bigPdf(FILE_LIMIT), "a.pdf")), MULTIPART));
    expect(file?.size).toBe(FILE_LIMIT);
  });

  it("reads a lying file to its end, so that its sender hears the answer", async () => {
    let read = 0;
    const bytes = formBytes(new Uint8Array(2_000_000), "a.pdf");
    const request = post(
      slowly(bytes, 65_536, (length) => {
        read += length;
      }),
      MULTIPART,
    );
    expect(await refusal(request)).toBe("file-lies");
    expect(read).toBe(bytes.length);
  });

  it.each([
    ["before the file", 60],
    ["in the file's head", 500],
    ["in the middle of the file", 400_000],
    ["before the last boundary", -4],
  ])("leaves nothing of a form that is cut %s", async (_where, at) => {
    const bytes = formBytes(bigPdf(500_000), "a.pdf");
    expect(await refusal(post(slowly(bytes.subarray(0, at)), MULTIPART))).toBe("upload-broken");
    expectNothingLeft();
  });

  it.each([[60], [500], [400_000]])("leaves nothing when its sender hangs up after %i bytes", async (at) => {
    const bytes = formBytes(bigPdf(500_000), "a.pdf");
    expect(await refusal(post(cutAfter(bytes, at), MULTIPART))).toBe("upload-broken");
    expectNothingLeft();
  });

  it("takes one file, in its own field, and small fields", async () => {
    const two = new FormData();
    two.append("fichier", new File([new Uint8Array(pdf())], "a.pdf"));
    two.append("fichier", new File([new Uint8Array(pdf())], "b.pdf"));
    const elsewhere = new FormData();
    elsewhere.set("photo", new File([new Uint8Array(pdf())], "a.pdf"));
    const long = new FormData();
    long.set("fichier", new File([new Uint8Array(pdf())], "a.pdf"));
    long.set("mot", "x".repeat(8_193));
    const many = new FormData();
    for (let field = 0; field < 21; field += 1) many.set(`f${field}`, "x");
    for (const form of [two, elsewhere, long, many]) expect(await refusal(post(form))).toBe("upload-broken");
    expectNothingLeft();
  });

  it("is no JSON, and needs a boundary", async () => {
    expect(await refusal(post("{}", { "content-type": "application/json" }))).toBe("upload-broken");
    expect(await refusal(post("x", { "content-type": "multipart/form-data" }))).toBe("upload-broken");
  });

  it("is stopped soon after the limit, and not begun when it announces more", async () => {
    let sent = 0;
    const endless = slowly(new Uint8Array(FILE_LIMIT * 3), 262_144, (length) => {
      sent += length;
    });
    expect(await refusal(post(endless, MULTIPART))).toBe("upload-too-large");
    expect(sent).toBeLessThan(FILE_LIMIT + FORM_OVERHEAD + 8 * 262_144);
    const announced = post("x", { ...MULTIPART, "content-length": String(FILE_LIMIT + FORM_OVERHEAD + 1) });
    expect(await refusal(announced)).toBe("upload-too-large");
    expect(announced.bodyUsed).toBe(false);
  });
});
