import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { renderMail } from "@/emails/render-mail";
import { StaffInvitation } from "@/emails/staff-invitation";
import type { Commune } from "@/lib/context";
import { createDirectory } from "@/lib/mail/directory";

const brand = { name: "Saint-Leu", accent: "#1f7a4d", contactEmail: "mairie@exemple.fr", contactPhone: null };
const write = (logoUrl: string | null) =>
  renderMail(
    createElement(StaffInvitation, {
      brand: { ...brand, logoUrl },
      name: "Claire MOREAU",
      role: "administrateur",
      url: "https://exemple.fr/activation/x",
      until: "mardi 8 décembre à 17 h 30",
    }),
  );

describe("an e-mail of the commune", () => {
  it("wears its colour and its logo, and reads without the picture", async () => {
    const { html, text } = await write("https://exemple.fr/api/logo?v=1");
    expect(html).toContain("#1f7a4d");
    expect(html).toMatch(
      /<img[^>]*alt="Logo\u00a0: Saint-Leu"[^>]*src="https:\/\/exemple\.fr\/api\/logo\?v=1"/,
    );
    expect(html).toContain(">Saint-Leu</p>");
    expect(text).not.toContain("logo");
    expect(text).toContain("Saint-Leu");
  });

  it("has no picture where the commune has none", async () => {
    expect((await write(null)).html).not.toContain("<img");
  });
});

it("a commune that was changed is looked for anew, and no other", async () => {
  let looks = 0;
  const named = (name: string) => [{ id: "a", name } as Commune];
  const directory = createDirectory(async () => {
    looks += 1;
    return named(`after ${looks}`);
  });
  expect((await directory.find("a"))?.name).toBe("after 1");
  expect((await directory.find("a"))?.name).toBe("after 1");
  directory.forget("b");
  expect((await directory.find("a"))?.name).toBe("after 1");
  directory.forget("a");
  expect((await directory.find("a"))?.name).toBe("after 2");
});
