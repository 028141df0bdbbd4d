import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { composeGuardianInvitation } from "@/lib/accounts/invitations/compose-guardian-invitation";
import { getInvitations } from "@/lib/accounts/invitations/get-invitations";
import { inviteGuardian } from "@/lib/accounts/invitations/invite-guardian";
import { inviteGuardians } from "@/lib/accounts/invitations/invite-guardians";
import type { InvitationScope } from "@/lib/accounts/invitations/schemas";
import type { Commune, StaffActor } from "@/lib/context";
import { systemContext } from "@/lib/context";
import { makeAccount } from "@/tests/factories/account";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { registerHouseholds } from "@/tests/factories/household";
import { makeStaff } from "@/tests/factories/staff";
import { startMailServer } from "@/tests/mail/mail-server";
import { composeSimply, readOutbox, startPost } from "@/tests/mail/post";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const soon = { timeout: 20_000, interval: 20 };
const ana = { firstName: "Ana", lastName: "SILVA", email: "silva@exemple.fr" };
const rui = { ...ana, firstName: "Rui" };
const zoe = { firstName: "Zoé", lastName: "LEFÈVRE", email: "zoe@exemple.fr" };
const max = { firstName: "Max", lastName: "ABADIE", mobilePhone: "06 00 00 00 00" };

describe("an invitation", () => {
  let database: TestDatabase;
  let commune: Commune;
  let agent: StaffActor;
  let guardians: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${randomUUID().slice(0, 8)}` });
    agent = await makeStaff(database, commune, "gestionnaire");
    const made = await registerHouseholds(database, commune, [
      [ana, rui],
      [zoe, max],
    ]);
    guardians = made.flatMap(({ guardianIds }) => guardianIds);
  });

  const inviteOne = (guardianId = "", actor = agent, where = commune) =>
    staffContext(database, where, actor, (ctx) => inviteGuardian(ctx, { guardianId }));
  const inviteMany = (scope: InvitationScope = "never-reached", actor = agent) =>
    staffContext(database, commune, actor, (ctx) => inviteGuardians(ctx, { scope }));
  const look = () => staffContext(database, commune, agent, (ctx) => getInvitations(ctx, {}));
  const links = () => database.owner.sql<{ live: boolean; message_id: string; guardian_id: string }[]>`
    select replaced_at is null and used_at is null as live, message_id, guardian_id from one_time_link
    where commune_id = ${commune.id} order by created_at, id`;
  const compose = async (linkId: string) =>
    systemContext(commune, (ctx) => composeGuardianInvitation(ctx, { linkId }), {
      on: database.app,
      now: WEDNESDAY_AFTERNOON,
    });

  it("is one link and one letter, which carries the link's id and nothing that opens it", async () => {
    expect(await inviteOne(guardians[0])).toEqual({ email: ana.email });
    const [link] = await links();
    const outbox = await readOutbox(database, commune);
    expect(outbox).toMatchObject([
      { id: link?.message_id, kind: "guardian-invitation", recipient: ana.email, state: "pending" },
    ]);
    expect(Object.keys(outbox[0]?.payload as object)).toEqual(["linkId"]);
  });

  it("is replaced by the next one, and of two presses at once one link lives", async () => {
    await inviteOne(guardians[0]);
    await Promise.all([inviteOne(guardians[0]), inviteOne(guardians[0])]);
    expect((await links()).map(({ live }) => live)).toEqual([false, false, true]);
  });

  it("is refused for whom it cannot reach, who has an account, or is not this commune's", async () => {
    await expect(inviteOne(guardians[3])).rejects.toMatchObject({ code: "guardian-no-address" });
    const accountId = await makeAccount(database, commune, { email: "autre@exemple.fr" });
    await database.owner.sql`update guardian set account_id = ${accountId} where id = ${guardians[2] ?? ""}`;
    await expect(inviteOne(guardians[2])).rejects.toMatchObject({ code: "guardian-has-account" });
    const where = await makeCommune(database, { slug: `autre-${randomUUID().slice(0, 8)}` });
    const stranger = await makeStaff(database, where);
    await expect(inviteOne(guardians[0], stranger, where)).rejects.toMatchObject({ code: "not-found" });
    const regisseur = await makeStaff(database, commune, "regisseur");
    await expect(inviteOne(guardians[0], regisseur)).rejects.toMatchObject({ code: "forbidden" });
    await expect(inviteMany("never-reached", regisseur)).rejects.toMatchObject({ code: "forbidden" });
    expect(await links()).toEqual([]);
  });

  it("of many is written once: each with a letter of its own, two who share an address too", async () => {
    const { count, batchId } = await inviteMany();
    expect(count).toBe(3);
    const outbox = await readOutbox(database, commune);
    expect(outbox.map(({ recipient }) => recipient).sort()).toEqual([ana.email, ana.email, zoe.email]);
    expect(new Set((await links()).map(({ guardian_id }) => guardian_id)).size).toBe(3);
    expect(await look()).toMatchObject({
      batch: { id: batchId, total: 3, sent: 0, waiting: 3, failed: 0, by: "Agathe Mairie" },
      scopes: { "never-reached": 0, "without-account": 0 },
      unreached: [{ name: "Max ABADIE", email: null, answer: null }],
    });
    await expect(inviteMany()).rejects.toMatchObject({ code: "nobody-to-invite" });
    const trail = await database.owner.sql`select detail from audit_entry
      where commune_id = ${commune.id} and action = 'guardians-invited'`;
    expect(trail).toEqual([{ detail: { count: 3 } }]);
  });

  it("of many, pressed five times at once, is written once", async () => {
    const presses = await Promise.allSettled(Array.from({ length: 5 }, () => inviteMany("without-account")));
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await readOutbox(database, commune)).toHaveLength(3);
  });

  it("of many renews what has run out, and what is older than a day when all are asked for", async () => {
    await inviteMany();
    const age = (hours: number) => database.owner.sql`
      update one_time_link set created_at = now() - make_interval(hours => ${hours}),
        expires_at = now() - make_interval(hours => ${hours}) + interval '14 days'
      where commune_id = ${commune.id} and guardian_id = ${guardians[2] ?? ""}`;
    await age(25);
    await expect(inviteMany()).rejects.toMatchObject({ code: "nobody-to-invite" });
    expect((await look()).scopes).toEqual({ "never-reached": 0, "without-account": 1 });
    expect((await inviteMany("without-account")).count).toBe(1);
    await age(14 * 24 + 1);
    expect((await inviteMany()).count).toBe(1);
    expect((await links()).filter(({ live }) => live)).toHaveLength(3);
  });

  it("speaks the guide's words, names its guardian, and says how to give another address", async () => {
    await inviteMany();
    const outbox = await readOutbox(database, commune);
    const mails = await Promise.all(
      outbox.map(({ payload }) => compose((payload as { linkId: string }).linkId)),
    );
    const texts = mails.map(({ text }) => plain(text).replace(/\s+/g, " "));
    for (const text of texts) {
      expect(text).toContain(`les services de la collectivité ${commune.name}`);
      expect(text).toContain("cliquez sur le bouton ci-dessous afin de choisir un mot de passe");
      expect(text).toMatch(/Choisir un mot de passe \S*\/activation\/[\w-]{43}/);
      expect(text).toContain("Pour toutes questions, merci de nous contacter");
    }
    expect(mails[0]?.subject).toBe("Bienvenue");
    const ofRui = texts.find((text) => text.includes("Bonjour Rui SILVA"));
    expect(ofRui).toContain("Ce lien est celui de Rui SILVA");
    expect(texts.find((text) => text.includes("Bonjour Zoé"))).not.toContain("Ce lien est celui de");
  });

  it("whose link was replaced before it left is withdrawn: one letter, and no failure", async () => {
    const incident = vi.spyOn(console, "error").mockReturnValue();
    await inviteOne(guardians[0]);
    await inviteOne(guardians[0]);
    const server = await startMailServer();
    const dispatcher = startPost(database.app, server.url, {
      compose: (ctx, message) =>
        message.kind === "guardian-invitation"
          ? composeGuardianInvitation(ctx, message.payload as { linkId: string })
          : composeSimply(ctx, message),
    });
    await vi.waitFor(
      async () => expect((await readOutbox(database, commune)).map(({ state }) => state)).toEqual(["sent"]),
      soon,
    );
    await dispatcher.stop();
    await server.close();
    const [, second] = await links();
    const own = server.received.filter(({ messageId }) => messageId?.endsWith(`@${commune.host}>`));
    expect(own.map(({ messageId }) => messageId)).toEqual([`<${second?.message_id}@${commune.host}>`]);
    expect(incident).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("that the mail server refuses is in the report, with its answer", async () => {
    await inviteMany();
    await database.owner.sql`update outbox_message set state = 'dead', last_error = 'No such mailbox'
      where commune_id = ${commune.id} and recipient = ${zoe.email}`;
    await database.owner.sql`update outbox_message set state = 'sent', sent_at = now()
      where commune_id = ${commune.id} and recipient = ${ana.email}`;
    expect(await look()).toMatchObject({
      batch: { sent: 2, waiting: 0, failed: 1 },
      unreached: [
        { name: "Max ABADIE" },
        { name: "Zoé LEFÈVRE", email: zoe.email, answer: "No such mailbox" },
      ],
    });
  });
});
