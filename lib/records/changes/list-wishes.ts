import { and, asc, eq, sql } from "drizzle-orm";
import { preparedQuery } from "@/db/prepared";
import { recordChange } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import type { RecordField, RecordSubject, StoredValue } from "../rules/fields";

/** What the household asked for and that does not count yet. */
export interface Wish {
  changeId: string;
  subject: RecordSubject;
  field: RecordField;
  after: StoredValue;
  awaits: "commune" | "proof";
}

const wishes = preparedQuery<{ communeId: string; householdId: string }>()((tx) =>
  tx
    .select({
      changeId: recordChange.id,
      guardianId: recordChange.guardianId,
      childId: recordChange.childId,
      field: recordChange.field,
      after: recordChange.after,
      awaits: recordChange.awaits,
    })
    .from(recordChange)
    .where(
      and(
        eq(recordChange.communeId, sql.placeholder("communeId")),
        eq(recordChange.householdId, sql.placeholder("householdId")),
        eq(recordChange.state, "pending"),
      ),
    )
    .orderBy(asc(recordChange.changedAt), asc(recordChange.id)),
);

/** Everything that the actor's household waits for, oldest first; of a child's other household nothing. */
export async function listWishes(ctx: FamilyContext): Promise<Wish[]> {
  const rows = await wishes(ctx.tx, { communeId: ctx.commune.id, householdId: ctx.actor.householdId });
  return rows.map(({ guardianId, childId, field, awaits, ...row }) => ({
    ...row,
    subject: guardianId ? { kind: "guardian", id: guardianId } : { kind: "child", id: childId ?? "" },
    field: field as RecordField,
    awaits: awaits ?? "commune",
  }));
}

export const wishesOf = (wishes: readonly Wish[], { kind, id }: RecordSubject) =>
  wishes.filter(({ subject }) => subject.kind === kind && subject.id === id);

/** What the family's forms show of one person: what it asked for stands before what counts meanwhile. */
export function wishedOr(
  wishes: readonly Wish[],
  stored: (field: RecordField) => StoredValue,
): (field: RecordField) => StoredValue {
  return (field) => {
    const wish = wishes.find((one) => one.field === field);
    return wish ? wish.after : stored(field);
  };
}
