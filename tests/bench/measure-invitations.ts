import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "@/db/client";
import { composeGuardianInvitation } from "@/lib/accounts/invitations/compose-guardian-invitation";
import { inviteGuardians } from "@/lib/accounts/invitations/invite-guardians";
import { listCommunes } from "@/lib/communes/list-communes";
import { startDispatcher } from "@/lib/mail/dispatcher";
import { createTransport } from "@/lib/mail/transport";
import { staffContext } from "@/tests/factories/context";
import { type MailServer, startMailServer } from "@/tests/mail/mail-server";
import type { Figure } from "./figures";
import { findAdministrator } from "./find-administrator";
import { NOW, type Scene } from "./scene";
import { tell } from "./table";

const INVITED = 800;
/** Milliseconds that the mail server takes for each letter. */
const SMTP_MS = 50;
const GOALS = { writtenMs: 2_000, sentMs: 60_000 };
/** A worker as it is started beside the server. */
const POOL = 10;

/** 800 invitations: written, then sent by a dispatcher that is stopped in the middle and started again. */
export async function measureInvitations(scene: Scene): Promise<Figure[]> {
  await leaveUninvited(scene);
  const agent = await findAdministrator(scene);
  const began = performance.now();
  const { count, batchId } = await staffContext(
    scene,
    scene.commune,
    agent,
    (ctx) => inviteGuardians(ctx, { scope: "never-reached" }),
    NOW,
  );
  const writtenMs = performance.now() - began;
  if (count !== INVITED) throw new Error(`${count} guardians invited, ${INVITED} wanted.`);

  const server = await startMailServer({ beforeAccepting: () => pause(SMTP_MS) });
  const sending = performance.now();
  const used = process.cpuUsage();
  await sendUntil(scene, server, () => server.received.length >= INVITED / 2);
  const before = server.received.length;
  await sendUntil(scene, server, async () => (await countWaiting(scene, batchId)) === 0);
  const sentMs = performance.now() - sending;
  const { user, system } = process.cpuUsage(used);
  await server.close();

  const ids = server.received.map(({ messageId }) => messageId);
  const twice = ids.length - new Set(ids).size;
  if (new Set(ids).size !== INVITED) throw new Error(`${new Set(ids).size} letters, ${INVITED} wanted.`);
  return [
    {
      name: `${INVITED} invitations : écriture`,
      value: writtenMs,
      unit: "ms",
      kind: "information",
      goal: GOALS.writtenMs,
      beside: "une transaction",
    },
    {
      name: `${INVITED} invitations : envoi`,
      value: sentMs,
      unit: "ms",
      kind: "information",
      goal: GOALS.sentMs,
      beside: `SMTP de ${SMTP_MS} ms par message ; arrêté et relancé après ${before} ; ${tell((user + system) / 1000, "ms")} de processeur`,
    },
    {
      name: `${INVITED} invitations : messages reçus deux fois`,
      value: twice,
      unit: "",
      kind: "count",
      goal: 0,
      beside: "par Message-ID",
    },
  ];
}

/** All but so many lose their address, and cannot be invited. */
async function leaveUninvited({ owner, commune }: Scene): Promise<void> {
  await owner.sql`
    update guardian set email = null where commune_id = ${commune.id} and account_id is null and id not in (
      select id from guardian where commune_id = ${commune.id} and account_id is null and email is not null
      order by id limit ${INVITED})`;
}

async function sendUntil(
  scene: Scene,
  server: MailServer,
  isDone: () => boolean | Promise<boolean>,
): Promise<void> {
  const database = openDatabase(scene.appUrl, { pool: POOL });
  const dispatcher = startDispatcher({
    database,
    listCommunes: () => listCommunes(database),
    compose: (ctx, { payload }) => composeGuardianInvitation(ctx, payload as { linkId: string }),
    transport: createTransport(server.url),
  });
  while (!(await isDone())) await pause(100);
  await dispatcher.stop();
  await database.close();
}

async function countWaiting({ owner }: Scene, batchId: string): Promise<number> {
  const [row] = await owner.sql<{ n: number }[]>`
    select count(*)::int as n from one_time_link l
    join outbox_message m on m.commune_id = l.commune_id and m.id = l.message_id
    where l.batch_id = ${batchId} and m.state = 'pending'`;
  return row?.n ?? 0;
}
