import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findFreePort } from "@/db/embedded/free-port";
import { outboxMessage } from "@/db/schema";
import type { Commune } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import type { Dispatcher } from "@/lib/mail/dispatcher";
import { enqueue } from "@/lib/mail/enqueue";
import { makeCommune } from "@/tests/factories/commune";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { type MailServer, startMailServer } from "./mail-server";
import { composeSimply, inSystem, post, readOutbox, startPost } from "./post";

let database: TestDatabase;
let commune: Commune;
const open: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  vi.spyOn(console, "error").mockReturnValue();
  commune = await makeCommune(database, { slug: `ville-${randomUUID().slice(0, 8)}` });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((running) => running.stop()));
  await database.owner.sql`delete from outbox_message`;
  vi.restoreAllMocks();
});

const hold = (dispatcher: Dispatcher) => {
  open.push(dispatcher);
  return dispatcher;
};
async function serve(behaviour: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(behaviour);
  open.push({ stop: server.close });
  return server;
}
const soon = { timeout: 20_000, interval: 10 };
const subjectsOf = (server: MailServer) => server.received.map((mail) => mail.subject);

/** Until the dispatcher listens: what it does before that, it does by its first sweep. */
async function listening(): Promise<void> {
  await vi.waitFor(async () => {
    const rows = await database.app.sql`select 1 from pg_stat_activity
      where query ilike 'listen%' and datname = current_database()`;
    expect(rows.length).toBeGreaterThan(0);
  }, soon);
}

describe("a message of the outbox", () => {
  it("leaves at its commit, woken rather than swept: the next sweep is a quarter of an hour away", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url));
    await listening();
    const [subject] = await post(database, commune);
    await vi.waitFor(() => expect(subjectsOf(server)).toEqual([subject]), soon);
    await vi.waitFor(async () => {
      const [row] = await readOutbox(database, commune);
      expect(row).toMatchObject({ state: "sent", attempts: 1, lastError: null });
      expect(row?.sentAt).not.toBeNull();
    }, soon);
  });

  it("that was written while nobody listened leaves at the start", async () => {
    const server = await serve();
    const subjects = await post(database, commune, 3);
    hold(startPost(database.app, server.url));
    await vi.waitFor(() => expect(subjectsOf(server).sort()).toEqual(subjects.sort()), soon);
  });

  it("is not written, and does not leave, when its transaction is undone", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url));
    await listening();
    const undone = inSystem(database, commune, async (ctx) => {
      await enqueue(ctx, "basket-validated", {
        recipients: ["parent@exemple.fr"],
        payload: { checkoutId: randomUUID() },
      });
      throw new DomainError("basket-changed");
    });
    await expect(undone).rejects.toThrow(DomainError);
    const [after] = await post(database, commune);
    await vi.waitFor(() => expect(subjectsOf(server)).toEqual([after]), soon);
    expect(await readOutbox(database, commune)).toHaveLength(1);
  });

  it("names the commune, answers to its contact, and carries its own id", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url));
    await post(database, commune);
    await vi.waitFor(() => expect(server.received).toHaveLength(1), soon);
    const [mail] = server.received;
    const [row] = await readOutbox(database, commune);
    expect(mail?.messageId).toBe(`<${row?.id}@${commune.host}>`);
    expect(mail?.from?.value).toEqual([{ name: commune.name, address: commune.senderEmail }]);
    expect(mail?.replyTo?.value).toMatchObject([{ address: commune.contactEmail }]);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("goes to one address, whatever is written in it", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url, { retryDelays: [] }));
    await inSystem(database, commune, (ctx) =>
      enqueue(ctx, "basket-validated", {
        recipients: ["a@exemple.fr, b@exemple.fr\r\nBcc: c@exemple.fr"],
        payload: { checkoutId: randomUUID() },
      }),
    );
    await vi.waitFor(
      async () => expect((await readOutbox(database, commune))[0]?.state).not.toBe("pending"),
      soon,
    );
    const everyone = server.received.flatMap((mail) => [mail.to ?? [], mail.bcc ?? []].flat());
    expect(everyone.flatMap((field) => field.value).length).toBeLessThan(2);
  });
});

describe("when the mail server is down", () => {
  it("keeps everything, tries again later and later, and loses nothing", async () => {
    const port = await findFreePort();
    const retryDelays = [100, 200, 400, 800, 1_600, 3_200];
    const subjects = await post(database, commune, 10);
    hold(startPost(database.app, `smtp://127.0.0.1:${port}`, { retryDelays }));
    await vi.waitFor(async () => {
      const rows = await readOutbox(database, commune);
      expect(rows.every((row) => row.attempts >= 3 && row.lastError?.includes("ECONNREFUSED"))).toBe(true);
    }, soon);
    const server = await serve({ port });
    await vi.waitFor(() => expect(subjectsOf(server).sort()).toEqual(subjects.sort()), soon);
    await vi.waitFor(async () => {
      const rows = await readOutbox(database, commune);
      expect(rows.every((row) => row.state === "sent")).toBe(true);
    }, soon);
  });

  it("waits as long as the plan says after each failure", async () => {
    const port = await findFreePort();
    await post(database, commune);
    hold(startPost(database.app, `smtp://127.0.0.1:${port}`, { retryDelays: [150, 60_000] }));
    await vi.waitFor(async () => {
      const [row] = await readOutbox(database, commune);
      expect(row).toMatchObject({ state: "pending", attempts: 2 });
      const wait = (row?.nextAttemptAt.epochMilliseconds ?? 0) - Date.now();
      expect(wait).toBeGreaterThan(50_000);
      expect(wait).toBeLessThanOrEqual(60_000);
    }, soon);
  });

  it("gives up after the last try, and keeps the answer", async () => {
    const server = await serve({
      beforeAccepting: async () => {
        throw Object.assign(new Error("Try later, mailbox busy"), { responseCode: 450 });
      },
    });
    await post(database, commune);
    hold(startPost(database.app, server.url, { retryDelays: [20, 20] }));
    await vi.waitFor(async () => {
      const [row] = await readOutbox(database, commune);
      expect(row).toMatchObject({ state: "dead", attempts: 3 });
      expect(row?.lastError).toContain("mailbox busy");
    }, soon);
  });

  it("does not insist on an address that the server will never know", async () => {
    const server = await serve({ refuseRecipients: 550 });
    await post(database, commune);
    hold(startPost(database.app, server.url));
    await vi.waitFor(async () => {
      const [row] = await readOutbox(database, commune);
      expect(row).toMatchObject({ state: "dead", attempts: 1 });
      expect(row?.lastError).toContain("No such mailbox");
    }, soon);
  });

  it("tries a greylisted address again", async () => {
    const server = await serve({ refuseRecipients: 451 });
    await post(database, commune);
    hold(startPost(database.app, server.url));
    await vi.waitFor(async () => {
      expect((await readOutbox(database, commune))[0]).toMatchObject({ state: "pending", attempts: 1 });
      expect((await readOutbox(database, commune))[0]?.lastError).toContain("No such mailbox");
    }, soon);
  });
});

describe("a message that cannot be composed", () => {
  it("is given up with its reason, and stands in nobody's way", async () => {
    const server = await serve();
    await post(database, commune);
    await database.owner.drizzle
      .update(outboxMessage)
      .set({ payload: { checkoutId: "not an id" } })
      .where(eq(outboxMessage.communeId, commune.id));
    const subjects = await post(database, commune, 5);
    hold(startPost(database.app, server.url, { concurrency: 1 }));
    await vi.waitFor(() => expect(subjectsOf(server).sort()).toEqual(subjects.sort()), soon);
    const [bad] = await readOutbox(database, commune);
    expect(bad).toMatchObject({ state: "dead", attempts: 1 });
    expect(bad?.lastError).toContain("checkoutId");
  });

  it("whose matter is not found is given up at once; one that met trouble is tried again", async () => {
    const server = await serve();
    const [gone = "", troubled = ""] = await post(database, commune, 2);
    let calls = 0;
    hold(
      startPost(database.app, server.url, {
        retryDelays: [20, 20],
        compose: (ctx, message) => {
          const { checkoutId } = message.payload as { checkoutId: string };
          if (checkoutId === gone) throw new DomainError("not-found");
          calls += 1;
          if (calls === 1) throw new Error("connection lost");
          return composeSimply(ctx, message);
        },
      }),
    );
    await vi.waitFor(() => expect(subjectsOf(server)).toEqual([troubled]), soon);
    await vi.waitFor(async () => {
      const rows = await readOutbox(database, commune);
      expect(rows.map((row) => [row.state, row.attempts])).toEqual([
        ["dead", 1],
        ["sent", 2],
      ]);
    }, soon);
  });
});

describe("communes", () => {
  it("do not wait for one another, and each is spoken for by its own name", async () => {
    const other = await makeCommune(database, { slug: `autre-${randomUUID().slice(0, 8)}` });
    const server = await serve();
    await post(database, commune, 20);
    const [subject] = await post(database, other);
    hold(startPost(database.app, server.url, { concurrency: 1 }));
    await vi.waitFor(() => expect(server.received).toHaveLength(21), soon);
    const place = subjectsOf(server).indexOf(subject);
    expect(place).toBeLessThan(4);
    expect(server.received[place]?.from?.value[0]?.address).toBe(other.senderEmail);
  });

  it("that were made since the start are found at their first message", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url));
    await listening();
    const late = await makeCommune(database, { slug: `neuve-${randomUUID().slice(0, 8)}` });
    const subjects = await post(database, late);
    await vi.waitFor(() => expect(subjectsOf(server)).toEqual(subjects), soon);
  });
});

describe("the wake-up", () => {
  it("is heard again after its connection was cut, and what was missed is found", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url));
    await listening();
    const cut = await database.app.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query ilike 'listen%' and datname = current_database() and usename = current_user`;
    expect(cut.length).toBeGreaterThan(0);
    const subjects = await post(database, commune, 2);
    await vi.waitFor(() => expect(subjectsOf(server).sort()).toEqual(subjects.sort()), soon);
    await listening();
    const more = await post(database, commune);
    await vi.waitFor(() => expect(subjectsOf(server)).toContain(more[0]), soon);
  });

  it("that names no commune harms nothing", async () => {
    const server = await serve();
    hold(startPost(database.app, server.url));
    await listening();
    await database.app.sql.notify("marelle_outbox", "'; drop table outbox_message; --");
    const subjects = await post(database, commune);
    await vi.waitFor(() => expect(subjectsOf(server)).toEqual(subjects), soon);
  });
});

describe("stopping", () => {
  it("lets the letters under way arrive, and takes no other", async () => {
    const gate = makeGate();
    const server = await serve({ beforeAccepting: () => gate.opened });
    await post(database, commune, 6);
    const dispatcher = startPost(database.app, server.url, { concurrency: 2 });
    await vi.waitFor(async () => {
      const rows = await readOutbox(database, commune);
      expect(rows.filter((row) => row.attempts === 1)).toHaveLength(2);
    }, soon);
    const stopped = dispatcher.stop();
    gate.open();
    await stopped;
    const states = (await readOutbox(database, commune)).map((row) => row.state);
    expect(states.filter((state) => state === "sent")).toHaveLength(2);
    expect(server.received).toHaveLength(2);
  });
});

function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
