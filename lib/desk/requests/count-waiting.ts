import { and, eq, isNull, notExists, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { childPaper, dataRequest, enrolmentRequest, recordChange, townHallMessage } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { isOfLiveRequest } from "@/lib/enrolments/papers/of-live-request";
import type { RequestKind } from "./schemas";
import type { Inbox } from "./views";

/** How much the families wait for, kind by kind and in all; one statement. @throws DomainError "forbidden" */
export async function countWaiting(ctx: StaffContext): Promise<Inbox["open"]> {
  authorize(ctx, "requests.read");
  const [row] = await ctx.tx.execute<Record<RequestKind, number>>(sql`select
    ${countOf(townHallMessage, openMessages(ctx))} as messages,
    ${countOf(recordChange, openChanges(ctx), sql`distinct ${recordChange.submissionId}`)} as changements,
    ${countOf(enrolmentRequest, openEnrolments(ctx))} as inscriptions,
    ${countOf(childPaper, openPapers(ctx))} as justificatifs,
    ${countOf(dataRequest, openDataRequests(ctx))} as donnees`);
  const kinds = {
    messages: row?.messages ?? 0,
    changements: row?.changements ?? 0,
    inscriptions: row?.inscriptions ?? 0,
    justificatifs: row?.justificatifs ?? 0,
    donnees: row?.donnees ?? 0,
  };
  return { ...kinds, all: Object.values(kinds).reduce((sum, count) => sum + count, 0) };
}

function countOf(table: PgTable, condition: SQL | undefined, what: SQL = sql`*`): SQL {
  return sql`(select count(${what})::int from ${table} where ${condition})`;
}

export const openMessages = (ctx: StaffContext) =>
  and(eq(townHallMessage.communeId, ctx.commune.id), isNull(townHallMessage.handledAt));

export const openChanges = (ctx: StaffContext) =>
  and(
    eq(recordChange.communeId, ctx.commune.id),
    eq(recordChange.state, "pending"),
    eq(recordChange.awaits, "commune"),
  );

/** One for which a paper is awaited waits for the family. */
export const openEnrolments = (ctx: StaffContext) =>
  and(eq(enrolmentRequest.communeId, ctx.commune.id), eq(enrolmentRequest.state, "open"));

/** Those of a request under way are answered on its page. */
export const openPapers = (ctx: StaffContext) =>
  and(
    eq(childPaper.communeId, ctx.commune.id),
    eq(childPaper.state, "sent"),
    notExists(ctx.tx.select({ one: sql`1` }).from(enrolmentRequest).where(isOfLiveRequest)),
  );

export const openDataRequests = (ctx: StaffContext) =>
  and(eq(dataRequest.communeId, ctx.commune.id), isNull(dataRequest.answeredAt));
