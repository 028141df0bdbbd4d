import { describe, expect, it } from "vitest";
import { FILE_LIMIT, FORM_OVERHEAD } from "@/lib/files/limits";
import { readUpload } from "@/lib/files/read-upload";
import { isSameOrigin } from "@/lib/same-origin";
import { pdf } from "@/tests/factories/files";

const post = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request("http://localhost/api/fichiers", {
    method: "POST",
    body,
    headers,
    ...({ duplex: "half" } as object),
  });
const refusal = (request: Request) =>
  readUpload(request, "fichier").then(
    () => null,
    (error: { code: string }) => error.code,
  );

describe("an upload", () => {
  it("hands over its fields, and its files byte for byte", async () => {
    const form = new FormData();
    form.set("actualite", "abc");
    form.append("fichier", new File([new Uint8Array(pdf())], "é.pdf"));
    form.append("fichier", new File(["deux"], "deux.txt"));
    const upload = await readUpload(post(form), "fichier");
    expect([upload.field("actualite"), upload.field("autre")]).toEqual(["abc", ""]);
    expect(upload.files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ["é.pdf", pdf().length],
      ["deux.txt", 4],
    ]);
    expect(Buffer.from(upload.files[0]?.bytes ?? []).equals(Buffer.from(pdf()))).toBe(true);
  });

  it("of a field that was left empty has no file", async () => {
    const form = new FormData();
    form.set("fichier", new File([], ""));
    expect((await readUpload(post(form), "fichier")).files).toEqual([]);
  });

  it("is stopped soon after the limit, however much would come", async () => {
    let sent = 0;
    const chunk = new Uint8Array(256 * 1024);
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += chunk.length;
        if (sent > 20 * FILE_LIMIT) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const request = post(endless, { "content-type": "multipart/form-data; boundary=x" });
    expect(await refusal(request)).toBe("upload-too-large");
    expect(sent).toBeLessThan(FILE_LIMIT + FORM_OVERHEAD + 8 * chunk.length);
  });

  it("that announces too much is not read at all", async () => {
    const request = post("x", {
      "content-type": "multipart/form-data; boundary=x",
      "content-length": String(FILE_LIMIT + FORM_OVERHEAD + 1),
    });
    expect(await refusal(request)).toBe("upload-too-large");
    expect(request.bodyUsed).toBe(false);
  });

  it("that is cut, or no form, is refused", async () => {
    const cut = '--x\r\nContent-Disposition: form-data; name="fichier"; filename="a"\r\n\r\nabc';
    expect(await refusal(post(cut, { "content-type": "multipart/form-data; boundary=x" }))).toBe(
      "upload-broken",
    );
    expect(await refusal(post("{}", { "content-type": "application/json" }))).toBe("upload-broken");
  });
});

describe("a form's origin", () => {
  it.each([
    ["https://ville.exemple.fr", true],
    ["https://ville.exemple.fr:444", false],
    ["https://ailleurs.exemple.fr", false],
    ["https://ville.exemple.fr.ailleurs.exemple.fr", false],
    ["null", false],
    [undefined, false],
  ])("%s: ours, %s", (origin, ours) => {
    const headers = new Headers({ host: "ville.exemple.fr", ...(origin ? { origin } : {}) });
    expect(isSameOrigin(headers)).toBe(ours);
  });
});
