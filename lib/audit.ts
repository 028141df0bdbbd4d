import { v7 as uuidv7 } from "uuid";
import { auditEntry } from "@/db/schema";
import { realNow } from "./clock";
import { type Actor, type Commune, type Context, databaseApart, systemContext } from "./context";

/** Everything that leaves a trail; its sentence is `audit.actions.<action>` of the catalogue. */
export type AuditAction =
  | "signed-in"
  | "sign-in-failed"
  | "sign-in-slowed"
  | "signed-out-elsewhere"
  | "account-opened"
  | "password-changed"
  | "password-reset-asked"
  | "password-reset"
  | "email-change-asked"
  | "email-changed"
  | "second-factor-added"
  | "second-factor-removed"
  | "second-factor-failed"
  | "recovery-code-used"
  | "recovery-codes-renewed"
  | "guardian-invited"
  | "guardians-invited"
  | "staff-invited"
  | "staff-changed"
  | "account-disabled"
  | "account-enabled"
  | "mail-resent"
  | "message-handled"
  | "capacity-raised"
  | "news-published"
  | "news-archived"
  | "record-changed"
  | "record-confirmed"
  | "changes-decided"
  | "contact-added"
  | "contact-changed"
  | "contact-removed"
  | "contact-restored"
  | "health-changed"
  | "health-opened"
  | "health-file-added"
  | "health-file-removed"
  | "health-file-opened"
  | "pictures-answered"
  | "enrolment-asked"
  | "enrolment-answered"
  | "enrolment-withdrawn"
  | "paper-sent"
  | "paper-decided"
  | "paper-opened"
  | "child-linked"
  | "child-unlinked"
  | "custody-set"
  | "field-policy-changed"
  | "diets-changed"
  | "papers-changed"
  | "data-downloaded"
  | "data-requested"
  | "data-answered"
  | "feed-created"
  | "feed-revoked";

export type AuditSubject =
  | "account"
  | "guardian"
  | "staff"
  | "message"
  | "mail"
  | "opening"
  | "news"
  | "household"
  | "child"
  | "contact"
  | "request"
  | "paper";

export interface AuditRecord {
  action: AuditAction;
  subject?: { kind: AuditSubject; id: string };
  /** Whose name the trail shows; the actor's own unless said otherwise, e.g. the address that was tried. */
  name?: string;
  /** The account it is about, when nobody is signed in yet. */
  accountId?: string;
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Enough to recognise a name or an address. */
const NAME_LENGTH = 200;

/** Writes what was done, in the transaction of the change itself: with it, it stands or is undone. */
export async function audit(ctx: Context, record: AuditRecord): Promise<void> {
  const { action, subject, detail = {} } = record;
  await ctx.tx.insert(auditEntry).values({
    communeId: ctx.commune.id,
    id: uuidv7(),
    at: realNow(),
    action,
    actorKind: ctx.actor.kind,
    accountId: record.accountId ?? accountOf(ctx.actor),
    actorName: (record.name ?? nameOf(ctx.actor)).slice(0, NAME_LENGTH),
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    remoteAddress: ctx.actor.kind === "visitor" ? ctx.actor.address : null,
    detail,
  });
}

/** Writes what must be known although the act is undone: a refused sign-in. A transaction of its own. */
export function auditApart(commune: Commune, actor: Actor, record: AuditRecord): Promise<void> {
  return systemContext(commune, ({ tx, now }) => audit({ commune, actor, now, tx }, record), {
    on: databaseApart(),
  });
}

function accountOf(actor: Actor): string | null {
  return actor.kind === "guardian" || actor.kind === "staff" ? actor.accountId : null;
}

function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case "guardian":
    case "staff":
      return `${actor.firstName} ${actor.lastName}`;
    case "visitor":
    case "system":
      return "";
  }
}
