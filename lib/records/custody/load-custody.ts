import { and, eq, sql } from "drizzle-orm";
import { arrayOf, preparedQuery } from "@/db/prepared";
import { child } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { CustodyCalendar } from "../rules/custody";
import { custodyAsJson, readCustody } from "./custody-json";

const calendars = preparedQuery<{ communeId: string; children: string }>()((tx) =>
  tx
    .select({
      childId: child.id,
      custody: custodyAsJson({ communeId: sql`${child}.commune_id`, childId: sql`${child}.id` }),
    })
    .from(child)
    .where(
      and(
        eq(child.communeId, sql.placeholder("communeId")),
        sql`${child.id} = any(${sql.placeholder("children")}::uuid[])`,
      ),
    ),
);

/** The calendars of custody of those of the children who have one, by child: one statement. */
export async function loadCustody(
  ctx: Context,
  childIds: readonly string[],
): Promise<Map<string, CustodyCalendar>> {
  if (childIds.length === 0) return new Map();
  const rows = await calendars(ctx.tx, { communeId: ctx.commune.id, children: arrayOf(childIds) });
  return new Map(
    rows.flatMap(({ childId, custody }) => (custody ? [[childId, readCustody(custody)] as const] : [])),
  );
}
