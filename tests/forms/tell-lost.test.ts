import { describe, expect, it } from "vitest";
import { tellLost } from "@/components/forms/tell-lost";

const MESSAGE = "Rien n’a répondu.";
const form = () => {
  const sent = new FormData();
  sent.append("label", "Sans porc");
  sent.append("from[]", "2026-11-27");
  sent.append("from[]", "");
  sent.append("fichier", new File(["x"], "x.pdf"));
  return sent;
};
const failing = (error: unknown) => tellLost(() => Promise.reject(error), MESSAGE);

describe("a form whose line is cut", () => {
  it("gives back what was typed, and says that nothing answered", async () => {
    expect(await failing(new TypeError("Failed to fetch"))(null, form())).toEqual({
      ok: false,
      error: { code: "unexpected", message: MESSAGE, kept: { label: "Sans porc", "from[]": "2026-11-27\n" } },
    });
  });

  it("stays too when the server has broken off", async () => {
    const broken = Object.assign(new Error("An error occurred"), { digest: "3141592653" });
    expect(await failing(broken)(null, form())).toMatchObject({ ok: false, error: { message: MESSAGE } });
  });

  it("lets an action lead to another page", async () => {
    const leaving = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/foyer;303;" });
    await expect(failing(leaving)(null, form())).rejects.toBe(leaving);
  });

  it("gives an answer as it is", async () => {
    expect(await tellLost(async () => ({ ok: true, value: 3 }), MESSAGE)(null, form())).toEqual({
      ok: true,
      value: 3,
    });
  });
});
