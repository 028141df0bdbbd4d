import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import {
  account,
  auditEntry,
  calendarFeed,
  outboxMessage,
  reminder,
  reminderRefusal,
  session,
} from "@/db/schema";
import { describeDevice } from "@/lib/accounts/sessions/describe-device";
import type { FamilyContext } from "@/lib/context";
import { DEFAULT_LOCALE, messagesOf } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { cards, choice, type ExportSection, moment, table, text } from "./entry";
import type { Home } from "./load-home";

const t = translatorOf("privacyExport");
const words = messagesOf(DEFAULT_LOCALE);

/** What only the actor may see: the own account and its sessions, e-mails, trail, reminders and calendar links. Five
 * statements. */
export async function exportAccount(ctx: FamilyContext, home: Home): Promise<ExportSection[]> {
  const { timeZone } = ctx.commune;
  const links = await listAccountAndFeeds(ctx);
  const sessions = await listOwnSessions(ctx);
  const own = links.slice(0, 1).map((row) => row.account);
  const addresses = [
    ...own.map(({ email }) => email),
    ...home.guardians.flatMap(({ id, email }) => (id === ctx.actor.guardianId && email ? email : [])),
  ];
  return [
    cards("account", own, (row) => [
      text("email", row.email),
      moment("createdAt", row.createdAt, timeZone),
      moment("lastSignInAt", sessions.at(-1)?.createdAt ?? null, timeZone),
      moment("passwordChangedAt", row.passwordChangedAt, timeZone),
    ]),
    table("sessions", sessions, (row) => [
      text("device", describeDevice(row.userAgent)),
      text("userAgent", row.userAgent),
      moment("createdAt", row.createdAt, timeZone),
      moment("lastSeenAt", row.lastSeenAt, timeZone),
      moment("expiresAt", row.expiresAt, timeZone),
      moment("revokedAt", row.revokedAt, timeZone),
    ]),
    table("mails", await listMails(ctx, addresses), (row) => [
      choice("kind", row.kind, lookUp(words.mail.subjects, row.kind)),
      text("email", row.recipient),
      moment("at", row.createdAt, timeZone),
      moment("sentAt", row.sentAt, timeZone),
    ]),
    table("reminders", await listReminders(ctx), (row) => [
      choice("kind", row.kind, t(`reminderKinds.${row.kind}`)),
      choice("state", row.state, t(`reminderStates.${row.state}`)),
      moment("at", row.at, timeZone),
    ]),
    table(
      "calendarFeeds",
      links.flatMap(({ feed }) => feed ?? []),
      (row) => [moment("createdAt", row.createdAt, timeZone), moment("revokedAt", row.revokedAt, timeZone)],
    ),
    table("trail", await listOwnTrail(ctx), (row) => [
      moment("at", row.at, timeZone),
      choice("action", row.action, lookUp(words.audit.actions, row.action)),
      text("remoteAddress", row.remoteAddress),
    ]),
  ];
}

/** What a newer server wrote keeps its own name. */
function lookUp(catalogue: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(catalogue, key) && catalogue[key]) || key;
}

function listAccountAndFeeds(ctx: FamilyContext) {
  return ctx.tx
    .select({
      account: {
        email: account.email,
        createdAt: account.createdAt,
        passwordChangedAt: account.passwordChangedAt,
      },
      feed: { createdAt: calendarFeed.createdAt, revokedAt: calendarFeed.revokedAt },
    })
    .from(account)
    .leftJoin(
      calendarFeed,
      and(eq(calendarFeed.communeId, account.communeId), eq(calendarFeed.guardianId, ctx.actor.guardianId)),
    )
    .where(and(eq(account.communeId, ctx.commune.id), eq(account.id, ctx.actor.accountId)))
    .orderBy(asc(calendarFeed.createdAt));
}

function listOwnSessions(ctx: FamilyContext) {
  return ctx.tx
    .select({
      userAgent: session.userAgent,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      revokedAt: session.revokedAt,
    })
    .from(session)
    .where(and(eq(session.communeId, ctx.commune.id), eq(session.accountId, ctx.actor.accountId)))
    .orderBy(asc(session.createdAt));
}

function listMails(ctx: FamilyContext, addresses: readonly string[]) {
  const of = outboxMessage;
  return ctx.tx
    .select({ kind: of.kind, recipient: of.recipient, createdAt: of.createdAt, sentAt: of.sentAt })
    .from(of)
    .where(and(eq(of.communeId, ctx.commune.id), inArray(of.recipient, [...addresses])))
    .orderBy(asc(of.createdAt), asc(of.id));
}

/** Those that were sent, and those that are wanted no more. */
function listReminders(ctx: FamilyContext) {
  const said = ctx.tx
    .select({ kind: reminder.kind, at: reminder.sentAt, state: sql<"sent" | "refused">`'sent'` })
    .from(reminder)
    .where(and(eq(reminder.communeId, ctx.commune.id), eq(reminder.guardianId, ctx.actor.guardianId)));
  const refused = ctx.tx
    .select({
      kind: reminderRefusal.kind,
      at: reminderRefusal.refusedAt,
      state: sql<"sent" | "refused">`'refused'`,
    })
    .from(reminderRefusal)
    .where(
      and(
        eq(reminderRefusal.communeId, ctx.commune.id),
        eq(reminderRefusal.guardianId, ctx.actor.guardianId),
      ),
    );
  return unionAll(said, refused);
}

function listOwnTrail(ctx: FamilyContext) {
  const of = auditEntry;
  return ctx.tx
    .select({ at: of.at, action: of.action, remoteAddress: of.remoteAddress })
    .from(of)
    .where(and(eq(of.communeId, ctx.commune.id), eq(of.accountId, ctx.actor.accountId)))
    .orderBy(asc(of.at), asc(of.id));
}
