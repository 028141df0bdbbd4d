import { and, eq, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { preparedQuery } from "@/db/prepared";
import { enrolment, householdChild, opening } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import type { Span } from "./span";

// Each end is one step down the openings' primary key, however many openings there are.
const endOf = (end: "min" | "max") => sql<string | null>`${sql.raw(end)}((
  select ${sql.raw(end)}(${opening.serviceDate}) from ${opening}
  where ${opening.communeId} = ${enrolment.communeId} and ${opening.activityId} = ${enrolment.activityId}))`;

const ends = preparedQuery<{ communeId: string; householdId: string }>()((tx) =>
  tx
    .select({ from: endOf("min"), until: endOf("max") })
    .from(householdChild)
    .innerJoin(
      enrolment,
      and(eq(enrolment.communeId, householdChild.communeId), eq(enrolment.childId, householdChild.childId)),
    )
    .where(
      and(
        eq(householdChild.communeId, sql.placeholder("communeId")),
        eq(householdChild.householdId, sql.placeholder("householdId")),
      ),
    ),
);

/**
 * From the first to the last opening of every activity in which a child of the household is or was enrolled
 * (civil dates, both inclusive); null when there is none.
 */
export async function findBookableSpan(ctx: FamilyContext): Promise<Span | null> {
  const [row] = await ends(ctx.tx, { communeId: ctx.commune.id, householdId: ctx.actor.householdId });
  if (!row?.from || !row.until) return null;
  return { from: Temporal.PlainDate.from(row.from), until: Temporal.PlainDate.from(row.until) };
}
