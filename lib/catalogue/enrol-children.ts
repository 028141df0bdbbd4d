import { sql } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { enrolment } from "@/db/schema";
import type { SystemContext } from "@/lib/context";

export interface NewEnrolment {
  childId: string;
  activityId: string;
  /** Civil dates, both inclusive; a null end runs on. */
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
}

/** Gives children the right to book activities, in one statement. It reserves nothing. */
export async function enrolChildren(ctx: SystemContext, enrolments: readonly NewEnrolment[]): Promise<void> {
  const rows = enrolments.map((one) => ({
    id: uuidv7(),
    child_id: one.childId,
    activity_id: one.activityId,
    starts_on: one.startsOn.toString(),
    ends_on: one.endsOn?.toString() ?? null,
  }));
  await ctx.tx.execute(sql`
    insert into ${enrolment} (commune_id, id, child_id, activity_id, starts_on, ends_on)
    select ${ctx.commune.id}::uuid, r.id, r.child_id, r.activity_id, r.starts_on, r.ends_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, child_id uuid, activity_id uuid, starts_on date, ends_on date)`);
}
