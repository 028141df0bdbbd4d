import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { activity, child, enrolmentRequest, householdConfirmation } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import {
  type NeededPaper,
  readNeededPapers,
  selectNeededPapers,
} from "@/lib/enrolments/papers/list-needed-papers";
import { currentSchoolYear } from "@/lib/records/confirmation/find-confirmation";

/** For how many days the commune's answer is shown. */
const ANSWER_DAYS = 7;

const rows = z.tuple([
  z.object({
    papers: z.array(z.unknown()),
    confirmed: z.boolean(),
    answers: z.array(
      z.object({
        requestId: z.string(),
        child: z.string(),
        activity: z.string(),
        state: z.enum(["accepted", "refused"]),
        decidedAt: z.string().transform((text) => Temporal.Instant.from(text)),
      }),
    ),
  }),
]);
export type Duties = Omit<z.infer<typeof rows>[0], "papers"> & {
  papers: NeededPaper[];
  /** The one under way, by the year in which it begins. */
  schoolYear: number;
};
export type RequestAnswer = Duties["answers"][number];

/**
 * Whether the household has confirmed its file in the school year under way, the papers asked of its children, and what
 * the commune has answered to its requests in the last seven days, newest first: one statement.
 */
export async function loadDuties(ctx: FamilyContext, childIds: readonly string[]): Promise<Duties> {
  const { householdId } = ctx.actor;
  const communeId = ctx.commune.id;
  const schoolYear = currentSchoolYear(ctx);
  const since = ctx.now.subtract({ hours: 24 * ANSWER_DAYS }).toString();
  const found = await ctx.tx.execute(sql`
    select exists (select 1 from ${householdConfirmation} h
                    where h.commune_id = ${communeId} and h.household_id = ${householdId}
                      and h.school_year = ${schoolYear}::smallint) as confirmed,
           (select coalesce(json_agg(json_build_object('requestId', r.id, 'child', c.first_name, 'activity', a.name,
                                                       'state', r.state, 'decidedAt', r.decided_at)
                                     order by r.decided_at desc), '[]')
              from ${enrolmentRequest} r
              join ${child} c on c.commune_id = r.commune_id and c.id = r.child_id
              join ${activity} a on a.commune_id = r.commune_id and a.id = r.activity_id
             where r.commune_id = ${communeId} and r.household_id = ${householdId}
               and r.state in ('accepted', 'refused') and r.decided_at >= ${since}::timestamptz) as answers,
           (select coalesce(json_agg(p), '[]')
              from (${selectNeededPapers(ctx, { householdId, childIds })}) p) as papers`);
  const [{ papers, ...rest }] = rows.parse([...found]);
  return { ...rest, schoolYear, papers: readNeededPapers(papers) };
}
