import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { composeStaffInvitation } from "@/lib/accounts/invitations/compose-staff-invitation";
import { realNow } from "@/lib/clock";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { systemContext } from "@/lib/context";
import { changeStaff } from "@/lib/desk/staff/change-staff";
import { inviteStaff } from "@/lib/desk/staff/invite-staff";
import { inviteStaffAgain } from "@/lib/desk/staff/invite-staff-again";
import { listStaff } from "@/lib/desk/staff/list-staff";
import { inviteStaffSent } from "@/lib/desk/staff/schemas";
import { switchStaff } from "@/lib/desk/staff/switch-staff";
import { listDayNumbers } from "@/lib/reservations/planning/list-day-numbers";
import { makeActivity } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { makeSchool } from "@/tests/factories/site";
import { makeStaff } from "@/tests/factories/staff";
import { readOutbox } from "@/tests/mail/post";
import { plain } from "@/tests/setup/plain";
import { createTestDatabase, type TestDatabase } from "@/tests/setup/test-database";

const MONDAY = "2024-05-27";
const samir = {
  firstName: "Samir",
  lastName: "BENALI",
  email: "Samir.Benali@exemple.fr",
  role: "animateur" as const,
  sites: [] as string[],
};

describe("an agent", () => {
  let database: TestDatabase;
  let commune: Commune;
  let boss: StaffActor;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    commune = await makeCommune(database, { slug: `ville-${randomUUID().slice(0, 8)}` });
    boss = await makeStaff(database, commune);
  });

  const as = <T>(work: (ctx: StaffContext) => Promise<T>, actor = boss) =>
    staffContext(database, commune, actor, work);
  const find = async (id: string) => (await as(listStaff)).find((one) => one.id === id);

  it("is invited: an account without a password, a link, a letter, and a line of the trail", async () => {
    const schoolId = await makeSchool(database, commune);
    const id = await as((ctx) => inviteStaff(ctx, { ...samir, sites: [schoolId] }));
    expect(await find(id)).toMatchObject({
      name: "Samir BENALI",
      email: "samir.benali@exemple.fr",
      role: "animateur",
      sites: [{ id: schoolId }],
      state: "invited",
      lastSignIn: null,
    });
    const [letter] = await readOutbox(database, commune);
    expect(letter).toMatchObject({ kind: "staff-invitation", recipient: "samir.benali@exemple.fr" });
    const mail = await systemContext(
      commune,
      (ctx) => composeStaffInvitation(ctx, letter?.payload as { linkId: string }),
      { on: database.app, now: WEDNESDAY_AFTERNOON },
    );
    expect(plain(mail.text).replace(/\s+/g, " ")).toContain("Votre rôle : animateur");
    expect(mail.text).toMatch(/\/activation\/[\w-]{43}/);
    await expect(as((ctx) => inviteStaff(ctx, samir))).rejects.toMatchObject({ code: "email-taken" });
    const trail = await database.owner.sql`select detail from audit_entry where subject_id = ${id}`;
    expect(trail).toEqual([{ detail: { email: "samir.benali@exemple.fr", role: "animateur" } }]);
  });

  it("is invited again until a password is chosen", async () => {
    const id = await as((ctx) => inviteStaff(ctx, samir));
    await as((ctx) => inviteStaffAgain(ctx, { staffId: id }));
    expect(await readOutbox(database, commune)).toHaveLength(2);
    await database.owner.sql`update account set password_hash = 'x' where commune_id = ${commune.id}`;
    await expect(as((ctx) => inviteStaffAgain(ctx, { staffId: id }))).rejects.toMatchObject({
      code: "staff-has-password",
    });
    expect((await find(id))?.state).toBe("open");
  });

  it("is given another role, and is signed out by it; sites limit an animateur alone", async () => {
    const schoolId = await makeSchool(database, commune);
    const agent = await makeStaff(database, commune, "gestionnaire");
    const change = (role: "animateur" | "regisseur", sites: string[]) =>
      as((ctx) => changeStaff(ctx, { staffId: agent.staffId, role, sites }));
    await change("animateur", [schoolId, schoolId]);
    expect(await find(agent.staffId)).toMatchObject({ role: "animateur", sites: [{ id: schoolId }] });
    const [session] = await database.owner.sql`select revoked_at from session where id = ${agent.sessionId}`;
    expect(session?.revoked_at).not.toBeNull();
    await change("regisseur", [schoolId]);
    expect(await find(agent.staffId)).toMatchObject({ role: "regisseur", sites: [] });
    const elsewhere = await makeSchool(database, await makeCommune(database, { slug: randomUUID() }));
    await expect(change("animateur", [elsewhere])).rejects.toMatchObject({ code: "site-not-found" });
    expect(await find(agent.staffId)).toMatchObject({ role: "regisseur" });
  });

  it("is shut out and let in again", async () => {
    const agent = await makeStaff(database, commune, "administrateur");
    await as((ctx) => switchStaff(ctx, { staffId: agent.staffId, open: false }));
    expect((await find(agent.staffId))?.state).toBe("disabled");
    const [session] = await database.owner.sql`select revoked_at from session where id = ${agent.sessionId}`;
    expect(session?.revoked_at).not.toBeNull();
    await as((ctx) => switchStaff(ctx, { staffId: agent.staffId, open: true }));
    expect((await find(agent.staffId))?.state).not.toBe("disabled");
  });

  it("is never oneself, nor another commune's, and asks for a recent password and the right role", async () => {
    const agent = await makeStaff(database, commune, "animateur");
    const close = (staffId: string, actor = boss) =>
      as((ctx) => switchStaff(ctx, { staffId, open: false }), actor);
    await expect(close(boss.staffId)).rejects.toMatchObject({ code: "staff-is-oneself" });
    const stale = { ...boss, authenticatedAt: realNow().subtract({ minutes: 16 }) };
    await expect(close(agent.staffId, stale)).rejects.toMatchObject({ code: "confirm-needed" });
    await expect(as((ctx) => inviteStaff(ctx, samir), stale)).rejects.toMatchObject({
      code: "confirm-needed",
    });
    const manager = await makeStaff(database, commune, "gestionnaire");
    await expect(close(agent.staffId, manager)).rejects.toMatchObject({ code: "forbidden" });
    await expect(as(listStaff, manager)).rejects.toMatchObject({ code: "forbidden" });
    const foreign = await makeStaff(database, await makeCommune(database, { slug: randomUUID() }));
    await expect(close(foreign.staffId)).rejects.toMatchObject({ code: "not-found" });
    // The role was taken away after this page was opened: what counts is what stands now.
    await database.owner.sql`update staff set role = 'gestionnaire' where id = ${boss.staffId}`;
    await expect(close(agent.staffId)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("who is limited to sites sees their numbers alone", async () => {
    const here = await makeActivity(database, commune, { name: "Cantine", on: [MONDAY] });
    await makeActivity(database, commune, { name: "Étude", on: [MONDAY] });
    const agent = await makeStaff(database, commune, "animateur");
    const read = async () => (await as((ctx) => listDayNumbers(ctx, MONDAY), agent)).rows;
    expect(await read()).toHaveLength(2);
    await as((ctx) =>
      changeStaff(ctx, { staffId: agent.staffId, role: "animateur", sites: [here.schoolId] }),
    );
    expect((await read()).map(({ activity }) => activity)).toEqual(["Cantine"]);
  });
});

it.each([
  [{ "sites[]": ["0190b6c0-0000-7000-8000-000000000000"] }, 1],
  [{}, 0],
  [{ sites: [] }, 0],
])("a form's ticked boxes are sites: %j", (sent, count) => {
  const { sites: _, ...person } = samir;
  const parsed = inviteStaffSent.parse({ ...person, ...sent });
  expect(parsed.sites).toHaveLength(count);
});
