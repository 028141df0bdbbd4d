import { asc, desc, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { StaffContext } from "@/lib/context";
import type { SearchTerm } from "@/lib/households/search/read-query";
import type { RequestKind } from "./schemas";
import {
  selectChanges,
  selectDataRequests,
  selectEnrolments,
  selectMessages,
  selectPapers,
} from "./select-by-kind";

export interface RequestFilter {
  /** Those that wait, oldest first; or those that were seen to, the latest first. */
  open: boolean;
  kind: RequestKind | null;
  /** Of families whom every term finds. */
  terms: readonly SearchTerm[];
  limit: number;
}

export interface FoundRequest {
  kind: RequestKind;
  id: string;
  householdId: string;
  sentAt: Temporal.Instant;
  doneAt: Temporal.Instant | null;
  /** "Paul DUPONT"; null where whom it is about is told elsewhere. */
  child: string | null;
  /** An activity, a paper, or which right is asked for; null likewise. */
  subject: string | null;
  state: string;
  doer: string | null;
}

/** What families asked for, of every kind in one list and one statement. */
export function findRequests(ctx: StaffContext, filter: RequestFilter): Promise<FoundRequest[]> {
  const { open, limit } = filter;
  const order = open ? [asc(sql`"sentAt"`), asc(sql`"id"`)] : [desc(sql`"doneAt"`), desc(sql`"id"`)];
  return unionAll(
    selectMessages(ctx, filter),
    selectChanges(ctx, filter),
    selectEnrolments(ctx, filter),
    selectPapers(ctx, filter),
    selectDataRequests(ctx, filter),
  )
    .orderBy(...order)
    .limit(limit);
}
