import { once } from "node:events";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFreePort } from "@/db/embedded/free-port";
import { checkPorts } from "@/scripts/demo/ports";
import { keepSecret } from "@/scripts/demo/secret";
import { readSettings } from "@/scripts/demo/settings";
import { hashSources } from "@/scripts/demo/source-hash";

describe("the start of a demo", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "marelle-demo-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("names the port that is taken, and only that one", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port: taken } = server.address() as AddressInfo;
    const free = [await findFreePort(), await findFreePort()];
    const settings = readSettings({
      PORT: String(free[0]),
      MAIL_SMTP_PORT: String(taken),
      MAIL_HTTP_PORT: String(free[1]),
    });
    const refusal = checkPorts(settings);
    await expect(refusal).rejects.toThrow(`Le port ${taken} est déjà pris`);
    await expect(refusal).rejects.not.toThrow(String(free[0]));
    server.close();
    await once(server, "close");
    await expect(checkPorts(settings)).resolves.toBeUndefined();
  });

  it("draws one secret, for its owner alone, and keeps it", async () => {
    const drawn = await Promise.all([keepSecret(folder), keepSecret(folder)]);
    expect(new Set([...drawn, await keepSecret(folder)]).size).toBe(1);
    expect(drawn[0]).toMatch(/^[0-9a-f]{64}$/);
    expect((await stat(join(folder, "auth-secret"))).mode & 0o777).toBe(0o600);
  });

  it("builds anew when a source changes, moves or comes, and not for a test or its data", async () => {
    const write = async (file: string, text: string) => {
      await mkdir(join(folder, file, ".."), { recursive: true });
      await writeFile(join(folder, file), text);
      return hashSources(folder);
    };
    const first = await write("app/page.tsx", "one");
    expect(await hashSources(folder)).toBe(first);
    expect(await write("tests/page.test.ts", "x")).toBe(first);
    expect(await write(".data/x", "x")).toBe(first);
    const changed = await write("app/page.tsx", "two");
    const locked = await write("package-lock.json", "{}");
    const more = await write("lib/deep/er.ts", "");
    await rm(join(folder, "lib/deep/er.ts"));
    const moved = await write("lib/er.ts", "");
    expect(new Set([first, changed, locked, more, moved]).size).toBe(5);
  });
});
