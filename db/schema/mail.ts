import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { tenantTable } from "./tenant-table";

/**
 * E-mails to send, written in the transaction of what they tell. Times are real time, never the demo's clock.
 * A claim moves `next_attempt_at` forward: a worker that dies gives its messages back when the lease ends.
 */
export const outboxMessage = tenantTable(
  "outbox_message",
  {
    id: uuid("id").notNull(),
    kind: text("kind").notNull(),
    recipient: text("recipient").notNull(),
    payload: jsonb("payload").notNull(),
    state: text("state").$type<"pending" | "sent" | "dead">().notNull(),
    attempts: integer("attempts").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    lastError: text("last_error"),
  },
  (t) => [
    primaryKey({ name: "outbox_message_pk", columns: [t.communeId, t.id] }),
    index("outbox_message_due_idx").on(t.communeId, t.nextAttemptAt).where(sql`state = 'pending'`),
    index("outbox_message_created_idx").on(t.communeId, t.createdAt),
    check("outbox_message_state_check", sql`state in ('pending', 'sent', 'dead')`),
  ],
);
