import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Database } from "@/db/client";
import { outboxMessage } from "@/db/schema";
import { listCommunes } from "@/lib/communes/list-communes";
import { type Commune, type SystemContext, systemContext } from "@/lib/context";
import { composeWith } from "@/lib/mail/compose";
import { type Dispatcher, type DispatcherOptions, startDispatcher } from "@/lib/mail/dispatcher";
import { enqueue } from "@/lib/mail/enqueue";
import { createTransport } from "@/lib/mail/transport";
import { WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** So long that a test which passes was woken, not swept. */
export const NEVER = 1_000_000;

const say = (word: string) => ({ subject: word, html: word, text: word });

/** Words of our own: what a message says is another test's matter. */
export const composeSimply = composeWith({
  "basket-validated": async (_ctx, { checkoutId }) => ({
    subject: checkoutId,
    html: `<p>${checkoutId}</p>`,
    text: checkoutId,
  }),
  "place-offered": async (_ctx, { entryId }) => ({
    subject: entryId,
    html: `<p>${entryId}</p>`,
    text: entryId,
  }),
  "days-closed": async (_ctx, { closureId }) => say(closureId),
  "days-reminder": async (_ctx, { guardianId }) => ({
    subject: guardianId,
    html: `<p>${guardianId}</p>`,
    text: guardianId,
  }),
  "basket-reminder": async (_ctx, { guardianId }) => ({
    subject: guardianId,
    html: `<p>${guardianId}</p>`,
    text: guardianId,
  }),
  "guardian-invitation": async (_ctx, { linkId }) => ({ subject: linkId, html: linkId, text: linkId }),
  "staff-invitation": async (_ctx, { linkId }) => ({ subject: linkId, html: linkId, text: linkId }),
  "account-opened": async (_ctx, { accountId }) => say(accountId),
  "address-validation": async (_ctx, { linkId }) => say(linkId),
  "address-known": async (_ctx, { accountId }) => say(accountId),
  "other-address": async (_ctx, { accountId }) => say(accountId),
  "password-reset": async (_ctx, { linkId }) => say(linkId),
  "password-changed": async (_ctx, { accountId }) => say(accountId),
  "new-device": async (_ctx, { sessionId }) => say(sessionId),
  "email-change": async (_ctx, { linkId }) => say(linkId),
  "record-email": async (_ctx, { linkId }) => say(linkId),
  "data-answered": async (_ctx, { requestId }) => say(requestId),
  "changes-decided": async (_ctx, { changeIds }) => say(changeIds.join()),
  "email-changed": async (_ctx, { accountId }) => say(accountId),
  "enrolment-answered": async (_ctx, { requestId }) => say(requestId),
  "paper-refused": async (_ctx, { paperId }) => say(paperId),
  "child-enrolled": async (_ctx, { enrolmentIds }) => say(enrolmentIds.join()),
});

/** A dispatcher as the post office starts it, to the mail server of the URL. */
export function startPost(
  database: Database,
  smtpUrl: string,
  options: Partial<DispatcherOptions> = {},
): Dispatcher {
  return startDispatcher({
    database,
    listCommunes: () => listCommunes(database),
    compose: composeSimply,
    transport: createTransport(smtpUrl),
    sweepEvery: NEVER,
    ...options,
  });
}

export function inSystem<T>(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  work: (ctx: SystemContext) => Promise<T>,
): Promise<T> {
  return systemContext(commune, work, { on: app, now: WEDNESDAY_AFTERNOON });
}

/** Writes so many messages, committed at once, each with a subject of its own; answers the subjects. */
export async function post(database: TestDatabase, commune: Commune, count = 1): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => uuidv7());
  await inSystem(database, commune, async (ctx) => {
    for (const checkoutId of subjects)
      await enqueue(ctx, "basket-validated", { recipients: ["parent@exemple.fr"], payload: { checkoutId } });
  });
  return subjects;
}

export type OutboxRow = typeof outboxMessage.$inferSelect;

export function readOutbox({ owner }: TestDatabase, commune: Commune): Promise<OutboxRow[]> {
  return owner.drizzle
    .select()
    .from(outboxMessage)
    .where(eq(outboxMessage.communeId, commune.id))
    .orderBy(outboxMessage.id);
}
