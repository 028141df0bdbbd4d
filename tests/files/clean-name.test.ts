import { describe, expect, it } from "vitest";
import { cleanFileName, extensionOf } from "@/lib/files/clean-name";

describe("a file's name", () => {
  it.each([
    ["Menu d’été.pdf", "Menu d’été.pdf"],
    ["../../etc/passwd", "passwd"],
    ["..\\..\\Windows\\tarif.pdf", "tarif.pdf"],
    ["C:\\Documents\\tarif.pdf", "tarif.pdf"],
    ["tarif\0.pdf", "tarif.pdf"],
    ["tarif\r\nSet-Cookie: x.pdf", "tarifSet-Cookie: x.pdf"],
    ["tarif\u202efdp.exe", "tariffdp.exe"],
    ["  .htaccess ", "htaccess"],
    ["tarif.pdf. . ", "tarif.pdf"],
    ["..", "fichier"],
    ["", "fichier"],
    ["a/", "fichier"],
    ["e\u0301te\u0301.pdf", "été.pdf"],
    ["x\ud800.pdf", "x.pdf"],
  ])("%j is kept as %j", (raw, kept) => {
    expect(cleanFileName(raw)).toBe(kept);
  });

  it("has 150 characters at the most, and keeps its extension", () => {
    const name = cleanFileName(`${"é".repeat(400)}.pdf`);
    expect(name).toHaveLength(150);
    expect(name).toMatch(/é\.pdf$/);
    expect(cleanFileName("🎈".repeat(200)).length).toBeLessThanOrEqual(150);
    expect(cleanFileName(`${"🎈".repeat(200)}.pdf`)).not.toMatch(/\p{Cs}/u);
  });

  it("tells its extension, in lower case", () => {
    expect([extensionOf("A.PDF"), extensionOf("a"), extensionOf("a.tar.gz")]).toEqual(["pdf", "", "gz"]);
  });
});
