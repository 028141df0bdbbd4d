import { and, eq, exists, notExists, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { staffSite } from "@/db/schema";
import type { StaffContext } from "@/lib/context";

/** True at the sites that the agent is limited to; everywhere for one who is limited to none. */
export function atOwnSites(ctx: StaffContext, siteId: AnyPgColumn): SQL | undefined {
  const own = and(eq(staffSite.communeId, ctx.commune.id), eq(staffSite.staffId, ctx.actor.staffId));
  const limits = () => ctx.tx.select({ one: sql`1` }).from(staffSite);
  return or(notExists(limits().where(own)), exists(limits().where(and(own, eq(staffSite.siteId, siteId)))));
}
