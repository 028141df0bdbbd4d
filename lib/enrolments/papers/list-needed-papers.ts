import { type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { arrayOf } from "@/db/prepared";
import {
  activityPaper,
  childPaper,
  enrolment,
  enrolmentRequest,
  paperKind,
  requestPaper,
  storedFile,
} from "@/db/schema";
import type { Context } from "@/lib/context";
import { civilDateAt } from "@/lib/time/zone";
import type { HandedIn } from "../rules/paper-standing";

/** A paper that is asked of a child: why, by when, and what was handed in. */
export interface NeededPaper {
  childId: string;
  kindId: string;
  label: string;
  hint: string;
  yearly: boolean;
  /** The month, 1 … 12, with which the commune's school year begins. */
  yearMonth: number;
  /**
   * Who asks: an enrolment (null) or a request under way; `dueOn` as the commune wrote it. `once`: an agent did, for that
   * request alone.
   */
  asked: { requestId: string | null; dueOn: Temporal.PlainDate | null; once: boolean }[];
  handedIn: HandedInFile[];
}

/** With its file: for the household whose own it is, and for staff. */
export interface HandedInFile extends HandedIn {
  fileId: string;
  fileName: string;
  word: string | null;
}

const civilDate = z.string().transform((text) => Temporal.PlainDate.from(text));
const rowsOf = z.array(
  z.object({
    childId: z.string(),
    kindId: z.string(),
    label: z.string(),
    hint: z.string(),
    yearly: z.boolean(),
    yearMonth: z.number(),
    asked: z.array(
      z.object({ requestId: z.string().nullable(), dueOn: civilDate.nullable(), once: z.boolean() }),
    ),
    handedIn: z.array(
      z.object({
        id: z.string(),
        own: z.boolean(),
        state: z.enum(["sent", "accepted", "refused"]),
        validUntil: civilDate.nullable(),
        sentAt: z.string().transform((text) => Temporal.Instant.from(text)),
        fileId: z.string(),
        fileName: z.string(),
        word: z.string().nullable(),
      }),
    ),
  }),
);

/** Of whom papers are asked, and by which request besides those under way, whatever its state. */
interface AskedOf {
  householdId: string;
  childIds: readonly string[];
  requestId?: string;
}

/**
 * The papers asked of these children, in the commune's order, in one statement: by the activities in which they are or
 * will be enrolled, and by the household's requests under way (and by the one named, whatever its state).
 */
export async function listNeededPapers(ctx: Context, asked: AskedOf): Promise<NeededPaper[]> {
  if (asked.childIds.length === 0) return [];
  return readNeededPapers([...(await ctx.tx.execute(selectNeededPapers(ctx, asked)))]);
}

/** The rows of `selectNeededPapers`, also when they come as JSON. */
export function readNeededPapers(rows: unknown): NeededPaper[] {
  return rowsOf.parse(rows);
}

/** The statement itself, to be part of another. */
export function selectNeededPapers(ctx: Context, asked: AskedOf): SQL {
  const communeId = ctx.commune.id;
  const today = civilDateAt(ctx.now, ctx.commune.timeZone).toString();
  const children = sql`any(${arrayOf(asked.childIds)}::uuid[])`;
  const requested = sql`r.commune_id = ${communeId} and r.household_id = ${asked.householdId} and r.child_id = ${children}
      and (r.state in ('open', 'paper-asked') or r.id = ${asked.requestId ?? null}::uuid)`;
  return sql`
    select n.child_id as "childId", k.id as "kindId", k.label, k.hint, k.yearly, ${ctx.commune.schoolYearMonth}::int as "yearMonth",
           jsonb_agg(jsonb_build_object('requestId', n.request_id, 'dueOn', n.due_on, 'once', n.once)) as asked,
           (select coalesce(json_agg(json_build_object(
                     'id', p.id, 'own', p.household_id = ${asked.householdId}::uuid, 'state', p.state, 'word', p.word,
                     'validUntil', p.valid_until, 'sentAt', p.sent_at, 'fileId', f.id, 'fileName', f.name)), '[]')
              from ${childPaper} p
              join ${storedFile} f on f.commune_id = p.commune_id and f.id = p.file_id
             where p.commune_id = ${communeId} and p.child_id = n.child_id and p.paper_kind_id = k.id) as "handedIn"
      from (select e.child_id, ap.paper_kind_id, ap.due_on, null::uuid as request_id, false as once
              from ${enrolment} e
              join ${activityPaper} ap on ap.commune_id = e.commune_id and ap.activity_id = e.activity_id
             where e.commune_id = ${communeId} and e.child_id = ${children}
               and (e.ends_on is null or e.ends_on >= ${today}::date)
             union
            select r.child_id, ap.paper_kind_id, ap.due_on, r.id, false
              from ${enrolmentRequest} r
              join ${activityPaper} ap on ap.commune_id = r.commune_id and ap.activity_id = r.activity_id
             where ${requested}
             union
            select r.child_id, rp.paper_kind_id, rp.due_on, r.id, true
              from ${enrolmentRequest} r
              join ${requestPaper} rp on rp.commune_id = r.commune_id and rp.request_id = r.id
             where ${requested}) n
      join ${paperKind} k on k.commune_id = ${communeId} and k.id = n.paper_kind_id
     where k.archived_at is null
     group by k.id, k.label, k.hint, k.yearly, k.position, n.child_id
     order by k.position, k.label`;
}
