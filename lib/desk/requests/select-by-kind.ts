import { and, eq, isNotNull, max, min, ne, notExists, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import {
  activity,
  child,
  childPaper,
  dataRequest,
  enrolmentRequest,
  paperKind,
  recordChange,
  staff,
  townHallMessage,
} from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { matchesEvery } from "@/lib/households/search/match-words";
import { openChanges, openDataRequests, openEnrolments, openMessages, openPapers } from "./count-waiting";
import type { RequestFilter } from "./find-requests";
import type { RequestKind } from "./schemas";

/** The rows of a kind that the filter lets through. */
function within(
  ctx: StaffContext,
  { kind, terms, open }: RequestFilter,
  of: { kind: RequestKind; householdId: AnyPgColumn; open: SQL | undefined; done: SQL | undefined },
): SQL | undefined {
  if (kind !== null && kind !== of.kind) return and(of.open, sql`false`);
  return and(open ? of.open : of.done, matchesEvery(ctx, terms, of.householdId));
}

const asText = (value: SQL | AnyPgColumn) => sql<string | null>`${value}`;
const nobody = sql<string | null>`null::text`;
const childName = asText(sql`${child.firstName} || ' ' || ${child.lastName}`);
const staffName = asText(sql`${staff.firstName} || ' ' || ${staff.lastName}`);

/** The columns of every kind, alike for the union; instants are read by a column's own decoder. */
function columns(
  kind: RequestKind,
  of: Record<"id" | "householdId" | "sentAt" | "doneAt", SQL | AnyPgColumn> &
    Record<"child" | "subject" | "doer", SQL<string | null>> & { state: SQL | AnyPgColumn },
) {
  return {
    kind: sql<RequestKind>`${sql.raw(`'${kind}'`)}::text`.as("kind"),
    id: sql<string>`${of.id}`.as("id"),
    householdId: sql<string>`${of.householdId}`.as("householdId"),
    sentAt: sql<Temporal.Instant>`${of.sentAt}`.mapWith(townHallMessage.sentAt).as("sentAt"),
    doneAt: sql<Temporal.Instant | null>`${of.doneAt}`.mapWith(townHallMessage.handledAt).as("doneAt"),
    child: of.child.as("child"),
    subject: of.subject.as("subject"),
    state: sql<string>`${of.state}`.as("state"),
    doer: of.doer.as("doer"),
  };
}

export function selectMessages(ctx: StaffContext, filter: RequestFilter) {
  const of = townHallMessage;
  const done = and(eq(of.communeId, ctx.commune.id), isNotNull(of.handledAt));
  return ctx.tx
    .select(
      columns("messages", {
        id: of.id,
        householdId: of.householdId,
        sentAt: of.sentAt,
        doneAt: of.handledAt,
        child: nobody,
        subject: nobody,
        doer: nobody,
        state: sql`''`,
      }),
    )
    .from(of)
    .where(
      within(ctx, filter, { kind: "messages", householdId: of.householdId, open: openMessages(ctx), done }),
    );
}

/** What one press asked for is one entry, and is seen to once none of its fields waits. */
export function selectChanges(ctx: StaffContext, filter: RequestFilter) {
  const of = recordChange;
  const rest = alias(recordChange, "rest");
  const waits = ctx.tx
    .select({ one: sql`1` })
    .from(rest)
    .where(
      and(
        eq(rest.communeId, of.communeId),
        eq(rest.submissionId, of.submissionId),
        eq(rest.state, "pending"),
        eq(rest.awaits, "commune"),
      ),
    );
  const done = and(eq(of.communeId, ctx.commune.id), isNotNull(of.decidedBy), notExists(waits));
  return ctx.tx
    .select(
      columns("changements", {
        id: of.submissionId,
        householdId: of.householdId,
        ...{ sentAt: sql`${min(of.changedAt)}`, doneAt: sql`${max(of.decidedAt)}` },
        child: nobody,
        subject: nobody,
        doer: nobody,
        state: sql`''`,
      }),
    )
    .from(of)
    .where(
      within(ctx, filter, { kind: "changements", householdId: of.householdId, open: openChanges(ctx), done }),
    )
    .groupBy(of.submissionId, of.householdId);
}

export function selectEnrolments(ctx: StaffContext, filter: RequestFilter) {
  const of = enrolmentRequest;
  const done = and(eq(of.communeId, ctx.commune.id), ne(of.state, "open"));
  return ctx.tx
    .select(
      columns("inscriptions", {
        id: of.id,
        householdId: of.householdId,
        sentAt: of.sentAt,
        doneAt: sql`coalesce(${of.decidedAt}, ${of.sentAt})`,
        child: childName,
        subject: asText(activity.name),
        doer: staffName,
        state: of.state,
      }),
    )
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(activity, and(eq(activity.communeId, of.communeId), eq(activity.id, of.activityId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.decidedBy)))
    .where(
      within(ctx, filter, {
        kind: "inscriptions",
        householdId: of.householdId,
        open: openEnrolments(ctx),
        done,
      }),
    );
}

export function selectPapers(ctx: StaffContext, filter: RequestFilter) {
  const of = childPaper;
  const done = and(eq(of.communeId, ctx.commune.id), ne(of.state, "sent"));
  return ctx.tx
    .select(
      columns("justificatifs", {
        id: of.id,
        householdId: of.householdId,
        sentAt: of.sentAt,
        doneAt: sql`coalesce(${of.decidedAt}, ${of.sentAt})`,
        child: childName,
        subject: asText(paperKind.label),
        doer: staffName,
        state: of.state,
      }),
    )
    .from(of)
    .innerJoin(child, and(eq(child.communeId, of.communeId), eq(child.id, of.childId)))
    .innerJoin(paperKind, and(eq(paperKind.communeId, of.communeId), eq(paperKind.id, of.paperKindId)))
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.decidedBy)))
    .where(
      within(ctx, filter, {
        kind: "justificatifs",
        householdId: of.householdId,
        open: openPapers(ctx),
        done,
      }),
    );
}

export function selectDataRequests(ctx: StaffContext, filter: RequestFilter) {
  const of = dataRequest;
  const done = and(eq(of.communeId, ctx.commune.id), isNotNull(of.answeredAt));
  return ctx.tx
    .select(
      columns("donnees", {
        id: of.id,
        householdId: of.householdId,
        sentAt: of.sentAt,
        doneAt: of.answeredAt,
        child: nobody,
        subject: asText(of.kind),
        doer: staffName,
        state: sql`''`,
      }),
    )
    .from(of)
    .leftJoin(staff, and(eq(staff.communeId, of.communeId), eq(staff.id, of.answeredBy)))
    .where(
      within(ctx, filter, {
        kind: "donnees",
        householdId: of.householdId,
        open: openDataRequests(ctx),
        done,
      }),
    );
}
