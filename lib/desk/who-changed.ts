import { and, asc, eq, sql } from "drizzle-orm";
import { auditEntry } from "@/db/schema";
import type { AuditAction } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";

interface Stale {
  action: AuditAction;
  subjectId: string;
  /** The version that the form was opened on; each change leaves the one it made in its line of the trail. */
  version: number;
}

/** Who has changed a thing since a version of it, and which of its fields: for the words of a refusal. */
export async function whoChanged(
  ctx: StaffContext,
  { action, subjectId, version }: Stale,
): Promise<{ name: string; fields: string }> {
  const rows = await ctx.tx
    .select({ name: auditEntry.actorName, changes: auditEntry.changes })
    .from(auditEntry)
    .where(
      and(
        eq(auditEntry.communeId, ctx.commune.id),
        eq(auditEntry.action, action),
        eq(auditEntry.subjectId, subjectId),
        sql`(${auditEntry.detail} ->> 'version')::int > ${version}`,
      ),
    )
    .orderBy(asc(auditEntry.at), asc(auditEntry.id));
  const fields = new Set(rows.flatMap(({ changes }) => changes.map(({ field }) => field)));
  return {
    name: [...new Set(rows.map(({ name }) => name))].join(", "),
    fields: [...fields].join(", "),
  };
}
