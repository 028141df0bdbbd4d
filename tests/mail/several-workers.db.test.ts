import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { and, eq, lte } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { outboxMessage } from "@/db/schema";
import { realNow } from "@/lib/clock";
import type { Commune } from "@/lib/context";
import { claimMessage } from "@/lib/mail/claim-message";
import { settleMessage } from "@/lib/mail/settle-message";
import { startingLine } from "@/tests/factories/barrier";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type MailServer, startMailServer } from "./mail-server";
import { inSystem, post, readOutbox, startPost } from "./post";

const soon = { timeout: 20_000, interval: 20 };
const LEASE = 60_000;

describe("several workers at once", () => {
  let database: TestDatabase;
  let commune: Commune;
  let server: MailServer;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${randomUUID().slice(0, 8)}` });
    server = await startMailServer();
  });
  afterEach(async () => {
    await server.close();
    await database.owner.sql`delete from outbox_message`;
  });

  it("send each of a hundred messages once", async () => {
    const subjects = await post(database, commune, 100);
    const workers = [1, 2, 3].map(() => startPost(database.app, server.url, { lease: LEASE }));
    await vi.waitFor(async () => {
      const rows = await readOutbox(database, commune);
      expect(rows.every((row) => row.state === "sent")).toBe(true);
    }, soon);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect(server.received.map((mail) => mail.subject).sort()).toEqual(subjects.sort());
    expect((await readOutbox(database, commune)).map((row) => row.attempts)).toEqual(Array(100).fill(1));
  });

  const TAKERS = 8;
  /** So many transactions that all read before any of them commits. */
  async function takeTogether(
    take: (ctx: Parameters<Parameters<typeof inSystem>[2]>[0]) => Promise<string | null>,
  ) {
    const everyoneHasRead = startingLine(TAKERS);
    const taken = await Promise.all(
      Array.from({ length: TAKERS }, () =>
        inSystem(database, commune, async (ctx) => {
          const id = await take(ctx);
          await everyoneHasRead();
          return id;
        }),
      ),
    );
    return new Set(taken.filter((id) => id !== null));
  }

  it("each take another message, without waiting for one another", async () => {
    await post(database, commune, TAKERS);
    const taken = await takeTogether(async (ctx) => (await claimMessage(ctx, LEASE)).message?.id ?? null);
    expect(taken.size).toBe(TAKERS);
  });

  it("take the same message when the lock is taken away, so the test above can fail", async () => {
    await post(database, commune, TAKERS);
    const taken = await takeTogether(async (ctx) => {
      const [due] = await ctx.tx
        .select({ id: outboxMessage.id })
        .from(outboxMessage)
        .where(and(eq(outboxMessage.communeId, commune.id), lte(outboxMessage.nextAttemptAt, realNow())))
        .orderBy(outboxMessage.nextAttemptAt, outboxMessage.id)
        .limit(1);
      return due?.id ?? null;
    });
    expect(taken.size).toBe(1);
  });

  it("leave a claimed message alone until its lease ends", async () => {
    await post(database, commune);
    const claim = (lease: number) => inSystem(database, commune, (ctx) => claimMessage(ctx, lease));
    expect((await claim(3_000)).message?.attempts).toBe(1);
    const second = await claim(3_000);
    expect(second.message).toBeNull();
    const wait = (second.nextDueAt?.epochMilliseconds ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3_000);
    await new Promise((done) => setTimeout(done, wait + 20));
    expect((await claim(3_000)).message?.attempts).toBe(2);
  });

  it("do not settle what another has taken again since", async () => {
    await post(database, commune);
    const claim = (lease: number) => inSystem(database, commune, (ctx) => claimMessage(ctx, lease));
    const late = (await claim(-1)).message;
    const current = (await claim(LEASE)).message;
    if (!late || !current) throw new Error("Both claims find the message.");
    const at = Temporal.Now.instant();
    const settle = (message: typeof late, outcome: Parameters<typeof settleMessage>[2]) =>
      inSystem(database, commune, (ctx) => settleMessage(ctx, message, outcome));
    expect(await settle(late, { kind: "dead", error: "too late" })).toBe(false);
    expect((await readOutbox(database, commune))[0]).toMatchObject({ state: "pending", attempts: 2 });
    expect(await settle(current, { kind: "sent", at })).toBe(true);
    expect(await settle(current, { kind: "dead", error: "twice" })).toBe(false);
    expect((await readOutbox(database, commune))[0]).toMatchObject({ state: "sent", lastError: null });
  });

  it("give back what one of them held when it was killed, under the same Message-ID", async () => {
    const lease = 3_000;
    let whole = 0;
    const silent = await startMailServer({
      beforeAccepting: () => {
        whole += 1;
        return new Promise(() => {});
      },
    });
    const [subject] = await post(database, commune);
    const script = fileURLToPath(new URL("worker-to-kill.ts", import.meta.url));
    const worker = spawn(
      process.execPath,
      ["--import", "tsx", script, database.appUrl, silent.url, String(lease)],
      {
        stdio: "inherit",
      },
    );
    await vi.waitFor(() => expect(whole).toBe(1), soon);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    const [held] = await readOutbox(database, commune);
    expect(held).toMatchObject({ state: "pending", attempts: 1 });

    const heir = startPost(database.app, server.url, { lease });
    await vi.waitFor(() => expect(server.received).toHaveLength(1), soon);
    await heir.stop();
    await silent.close();
    const [mail] = server.received;
    expect(mail?.subject).toBe(subject);
    expect(mail?.messageId).toBe(`<${held?.id}@${commune.host}>`);
    expect((await readOutbox(database, commune))[0]).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("do not die one after the other of the same message", async () => {
    const [subject] = await post(database, commune);
    const retryDelays = [10];
    for (let death = 0; death < retryDelays.length + 1; death += 1)
      await inSystem(database, commune, (ctx) => claimMessage(ctx, -1));
    const said = vi.spyOn(console, "error").mockReturnValue();
    const worker = startPost(database.app, server.url, { retryDelays });
    await vi.waitFor(async () => expect((await readOutbox(database, commune))[0]?.state).toBe("dead"), soon);
    await worker.stop();
    said.mockRestore();
    expect(server.received.map((mail) => mail.subject)).not.toContain(subject);
  });
});
