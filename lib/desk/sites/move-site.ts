import { asc, eq, sql } from "drizzle-orm";
import { site } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { changePlaces } from "../rules/change-places";
import type { MoveSiteInput } from "./schemas";
import { takeSite } from "./take-site";

/** Changes places with the one before or after it, of those in use. @throws DomainError "forbidden", "not-found" */
export async function moveSite(ctx: StaffContext, { id, to }: MoveSiteInput): Promise<void> {
  await takeSite(ctx, id);
  const rows = await ctx.tx
    .select({ id: site.id, archivedAt: site.archivedAt })
    .from(site)
    .where(eq(site.communeId, ctx.commune.id))
    .orderBy(asc(site.position), asc(site.name), asc(site.id));
  const ids = rows.map((row) => row.id);
  const inUse = new Set(rows.flatMap((row) => (row.archivedAt ? [] : [row.id])));
  const ordered = changePlaces(ids, { id, to }, (one) => inUse.has(one));
  if (ordered.every((one, place) => one === ids[place])) return;
  const places = JSON.stringify(ordered.map((one, position) => ({ id: one, position })));
  await ctx.tx.execute(sql`
    update ${site} set position = r.position
    from jsonb_to_recordset(${places}::jsonb) as r(id uuid, position smallint)
    where ${site.communeId} = ${ctx.commune.id} and ${site.id} = r.id and ${site.position} <> r.position`);
  await audit(ctx, { action: "site-changed", subject: { kind: "site", id } });
}
