import { eq, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { fieldPolicy } from "@/db/schema";
import type { Context } from "@/lib/context";
import { type FieldMode, proposedMode, type RecordField, type RecordSubject } from "../rules/fields";

export type ModeOf = (kind: RecordSubject["kind"], field: RecordField) => FieldMode;

const policies = preparedQuery<{ communeId: string }>()((tx) =>
  tx
    .select({ subject: fieldPolicy.subject, field: fieldPolicy.field, mode: fieldPolicy.mode })
    .from(fieldPolicy)
    .where(eq(fieldPolicy.communeId, sql.placeholder("communeId"))),
);

/** What becomes of a change, field by field: as the commune chose, or as the house proposes where it chose nothing. */
export async function listModes(ctx: Context): Promise<ModeOf> {
  const rows = await policies(ctx.tx, { communeId: ctx.commune.id });
  const chosen = new Map(rows.map(({ subject, field, mode }) => [`${subject} ${field}`, mode]));
  return (kind, field) => chosen.get(`${kind} ${field}`) ?? proposedMode(kind, field);
}
