import { v7 as uuidv7 } from "uuid";
import { type AuditChange, type AuditDetail, auditEntry } from "@/db/schema";
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
  | "feed-revoked"
  | "commune-created"
  | "commune-changed"
  | "logo-changed"
  | "holidays-changed"
  | "holidays-imported"
  | "closure-declared"
  | "closure-lifted"
  | "site-added"
  | "site-changed"
  | "site-archived"
  | "site-restored"
  | "activity-added"
  | "activity-changed"
  | "activity-archived"
  | "activity-restored"
  | "activities-ordered"
  | "regulation-added"
  | "regulation-changed"
  | "rule-added"
  | "rule-changed"
  | "rule-removed"
  | "days-opened"
  | "days-withdrawn"
  | "capacity-lowered"
  | "list-downloaded"
  | "family-added"
  | "child-added"
  | "child-enrolled"
  | "enrolment-ended"
  | "trail-downloaded";

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
  | "paper"
  | "commune"
  | "closure"
  | "holiday"
  | "site"
  | "activity"
  | "regulation";

export interface AuditRecord {
  action: AuditAction;
  subject?: { kind: AuditSubject; id: string };
  /** Whose name the trail shows; the actor's own unless said otherwise, e.g. the address that was tried. */
  name?: string;
  /** The account it is about, when nobody is signed in yet. */
  accountId?: string;
  detail?: AuditDetail;
  /** Before and after of each field that was changed, as `changesBetween` finds them. */
  changes?: readonly AuditChange[];
}

/** Enough to recognise a name or an address. */
const NAME_LENGTH = 200;

/**
 * What differs between two states of one thing, each a record of labels and of what a person reads under them: the
 * trail of a change. Empty and absent are the same.
 */
export function changesBetween(
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): AuditChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [before[field] || null, after[field] || null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** Writes what was done, in the transaction of the change itself: with it, it stands or is undone. */
export async function audit(ctx: Context, record: AuditRecord): Promise<void> {
  const { action, subject, detail = {}, changes = [] } = record;
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
    changes,
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
