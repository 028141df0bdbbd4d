import { afterEach, beforeEach, expect, it } from "vitest";
import type { Commune } from "@/lib/context";
import { createTransport } from "@/lib/mail/transport";
import { type MailServer, startMailServer } from "./mail-server";

const COMMUNE = {
  name: "Saint-Aubin",
  host: "saint-aubin.exemple.fr",
  senderEmail: "portail@exemple.fr",
  contactEmail: "mairie@exemple.fr",
} as Commune;
const LETTER = { id: "1", recipient: "parent@exemple.fr", subject: "Bonjour", html: "<p>Vu</p>", text: "Vu" };
/** As long as the longest of ours: it must arrive in one piece. */
const WAY_OUT = `<https://saint-aubin.exemple.fr/api/rappels/arret?jeton=${"a".repeat(91)}>`;

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

async function send(headers?: Record<string, string>): Promise<Map<string, string>> {
  await createTransport(server.url).send(COMMUNE, { ...LETTER, headers });
  const lines = server.received.at(-1)?.headerLines ?? [];
  return new Map(
    lines.map(({ key, line }) => [
      key,
      line
        .slice(key.length + 1)
        .replace(/\r\n\s+/g, " ")
        .trim(),
    ]),
  );
}

it("a letter carries the headers that it was composed with, whole", async () => {
  const arrived = await send({
    "List-Unsubscribe": WAY_OUT,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  });
  expect(arrived.get("list-unsubscribe")).toBe(WAY_OUT);
  expect(arrived.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
});

it("a letter without headers of its own has those of the house, and none can replace them", async () => {
  expect((await send()).get("list-unsubscribe")).toBeUndefined();
  expect((await send({ "Auto-Submitted": "no" })).get("auto-submitted")).toBe("auto-generated");
});

it("a header cannot write another one", async () => {
  const arrived = await send({ "List-Unsubscribe": `${WAY_OUT}\r\nBcc: autre@exemple.fr` });
  expect(arrived.get("bcc")).toBeUndefined();
});
