import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findFreePort } from "@/db/embedded/free-port";
import type { Commune, StaffActor } from "@/lib/context";
import { listOutgoingMail } from "@/lib/desk/list-outgoing-mail";
import { resendMail } from "@/lib/desk/resend-mail";
import { claimMessage } from "@/lib/mail/claim-message";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";
import { startMailServer } from "./mail-server";
import { inSystem, post, readOutbox, startPost } from "./post";

const soon = { timeout: 20_000, interval: 10 };

describe("the desk's outgoing mail", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    vi.spyOn(console, "error").mockReturnValue();
    commune = await makeCommune(database, { slug: `ville-${randomUUID().slice(0, 8)}` });
    agent = await makeStaff(database, commune);
  });
  afterEach(async () => {
    await database.owner.sql`delete from outbox_message`;
    vi.restoreAllMocks();
  });

  const list = (actor = agent) => staffContext(database, commune, actor, listOutgoingMail);
  const resend = (id: string, { where = commune, actor = agent } = {}) =>
    staffContext(database, where, actor, (ctx) => resendMail(ctx, { id }));
  const kill = (id: string) =>
    database.owner.sql`update outbox_message
      set state = 'dead', attempts = 16, last_error = 'no answer' where id = ${id}`;

  it("shows a message in each of its states, newest first", async () => {
    await post(database, commune);
    expect(await list()).toMatchObject([
      { subject: "Validation du panier", state: "pending", attempts: 0, nextAttempt: null, lastError: null },
    ]);
    await inSystem(database, commune, (ctx) => claimMessage(ctx, 60_000));
    expect(await list()).toMatchObject([{ state: "sending", attempts: 1, nextAttempt: null }]);
    const [row] = await readOutbox(database, commune);
    await database.owner.sql`update outbox_message set last_error = 'busy' where id = ${row?.id ?? ""}`;
    const [waiting] = await list();
    expect(waiting).toMatchObject({ state: "pending", lastError: "busy" });
    expect(waiting?.nextAttempt).toMatch(/à \d+\u00a0h\u00a0\d\d$/);
    expect(waiting?.createdAt).toMatch(/^\d\d\/\d\d\/\d{4} à \d\dh\d\d$/);
    await kill(row?.id ?? "");
    await post(database, commune);
    expect((await list()).map((mail) => mail.state)).toEqual(["pending", "dead"]);
  });

  it("sends a given-up message again, at once, when a dispatcher runs", async () => {
    await post(database, commune);
    const port = await findFreePort();
    const dispatcher = startPost(database.app, `smtp://127.0.0.1:${port}`, { retryDelays: [] });
    await vi.waitFor(async () => expect((await list())[0]?.state).toBe("dead"), soon);
    const server = await startMailServer({ port });
    const [dead] = await list();
    await resend(dead?.id ?? "");
    await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: "sent", attempts: 1 }]), soon);
    expect(server.received[0]?.messageId).toBe(`<${dead?.id}@${commune.host}>`);
    await dispatcher.stop();
    await server.close();
  });

  it("does not send again what was not given up, nor what is another commune's", async () => {
    await post(database, commune);
    const [row] = await list();
    const id = row?.id ?? "";
    await expect(resend(id)).rejects.toMatchObject({ code: "not-found" });
    await kill(id);
    const where = await makeCommune(database, { slug: `autre-${randomUUID().slice(0, 8)}` });
    const actor = await makeStaff(database, where);
    await expect(resend(id, { where, actor })).rejects.toMatchObject({ code: "not-found" });
    expect((await list())[0]?.state).toBe("dead");
    expect(await staffContext(database, where, actor, listOutgoingMail)).toEqual([]);
  });

  it("is not an animator's business", async () => {
    const actor = await makeStaff(database, commune, "animateur");
    await expect(list(actor)).rejects.toMatchObject({ code: "forbidden" });
    await expect(resend(randomUUID(), { actor })).rejects.toMatchObject({ code: "forbidden" });
  });
});
