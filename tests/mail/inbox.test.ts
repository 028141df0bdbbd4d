import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "@/db/embedded/free-port";
import { type Inbox, startInbox } from "@/scripts/demo/inbox";

interface Listed {
  ID: string;
  From: { Name: string; Address: string };
  To: { Name: string; Address: string }[];
  Subject: string;
  Created: string;
}

describe("the demo's inbox", () => {
  let directory: string;
  let ports: { smtpPort: number; httpPort: number };
  let inbox: Inbox;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "marelle-inbox-"));
    ports = { smtpPort: await findFreePort(), httpPort: await findFreePort() };
    inbox = await startInbox({ ...ports, directory });
  });
  afterEach(async () => {
    await inbox.close();
    await rm(directory, { recursive: true });
  });

  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${ports.httpPort}${path}`, init);
  const list = async () =>
    (await (await ask("/api/v1/messages")).json()) as { messages: Listed[]; total: number };
  const send = (subject: string, html = "<p>Bonjour</p>") =>
    nodemailer.createTransport({ host: "127.0.0.1", port: ports.smtpPort }).sendMail({
      messageId: "<the-same@exemple.fr>",
      from: { name: "Saint-Aubin", address: "portail@exemple.fr" },
      to: "parent@exemple.fr",
      subject,
      html,
      text: "Bonjour à vous\nÀ bientôt",
    });

  it("lists what it took, newest first, and shows each whole", async () => {
    expect(await list()).toEqual({ messages: [], total: 0 });
    await send("Premier");
    await send("Deuxième");
    const { messages, total } = await list();
    expect(total).toBe(2);
    expect(messages.map((mail) => mail.Subject)).toEqual(["Deuxième", "Premier"]);
    expect(messages[0]).toMatchObject({
      From: { Name: "Saint-Aubin", Address: "portail@exemple.fr" },
      To: [{ Name: "", Address: "parent@exemple.fr" }],
    });
    expect(Math.abs(Date.parse(messages[0]?.Created ?? "") - Date.now())).toBeLessThan(10_000);
    expect(await (await ask(`/api/v1/message/${messages[0]?.ID}`)).json()).toMatchObject({
      Subject: "Deuxième",
      HTML: "<p>Bonjour</p>",
      Text: expect.stringContaining("Bonjour à vous\nÀ bientôt"),
      MessageID: "<the-same@exemple.fr>",
    });
  });

  it("finds them again at a second start, and empties when asked", async () => {
    await send("Gardé");
    await inbox.close();
    inbox = await startInbox({ ...ports, directory });
    expect((await list()).messages.map((mail) => mail.Subject)).toEqual(["Gardé"]);
    expect((await ask("/api/v1/messages", { method: "DELETE" })).status).toBe(200);
    expect((await list()).total).toBe(0);
    await inbox.close();
    inbox = await startInbox({ ...ports, directory });
    expect((await list()).total).toBe(0);
  });

  it("answers in JSON what it does not have", async () => {
    for (const path of [
      "/api/v1/message/0190a2c4-0000-7000-8000-000000000000",
      "/api/v1/message/..%2f",
      "/else",
    ]) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toContain("application/json");
    }
    expect((await ask("/view/0190a2c4-0000-7000-8000-000000000000")).status).toBe(404);
  });

  it("never lets a mail write into its pages", async () => {
    await send("<script>alert(1)</script>", "<script>alert(2)</script><p>Vu</p>");
    const [mail] = (await list()).messages;
    const pages = [await ask("/"), await ask(`/view/${mail?.ID}`)];
    for (const page of pages) {
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
      const html = await page.text();
      expect(html).toContain("&lt;script&gt;alert(1)");
      expect(html).not.toContain("<script");
      expect(html).not.toContain("<p>Vu</p>");
    }
    const frame = await ask(`/view/${mail?.ID}/html`);
    expect(frame.headers.get("content-security-policy")).toMatch(/^sandbox (?!.*allow-scripts)/);
    expect(await frame.text()).toContain("<p>Vu</p>");
  });

  it("says that a port is taken, and leaves nothing behind", async () => {
    const smtpPort = await findFreePort();
    const again = startInbox({ smtpPort, httpPort: ports.httpPort, directory });
    await expect(again).rejects.toMatchObject({ code: "EADDRINUSE" });
    const other = await startInbox({ smtpPort, httpPort: await findFreePort(), directory });
    await other.close();
  });
});
