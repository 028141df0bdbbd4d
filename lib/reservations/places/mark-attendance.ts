import { sql } from "drizzle-orm";
import { attendance } from "@/db/schema";
import type { SystemContext } from "@/lib/context";
import type { AttendanceStatus } from "../rules/facts";
import type { Place } from "./place";

export interface Mark extends Place {
  status: AttendanceStatus;
}

/** Says what happened on the day, in one statement; a place marked before takes the new mark. */
export async function markAttendance(ctx: SystemContext, marks: readonly Mark[]): Promise<void> {
  const rows = marks.map((mark) => ({
    child_id: mark.childId,
    activity_id: mark.activityId,
    service_date: mark.date.toString(),
    status: mark.status,
  }));
  await ctx.tx.execute(sql`
    insert into ${attendance} (commune_id, child_id, activity_id, service_date, status, marked_at)
    select ${ctx.commune.id}::uuid, r.child_id, r.activity_id, r.service_date, r.status, ${ctx.now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(child_id uuid, activity_id uuid, service_date date, status text)
    on conflict (commune_id, child_id, activity_id, service_date)
    do update set status = excluded.status, marked_at = excluded.marked_at`);
}
