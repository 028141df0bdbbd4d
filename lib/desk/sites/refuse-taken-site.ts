import { and, eq, ne, sql } from "drizzle-orm";
import { site } from "@/db/schema";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";

/** @throws DomainError "label-taken" when another site is called so, in capitals or not, archived ones included */
export async function refuseTakenSite(ctx: StaffContext, name: string, exceptId?: string): Promise<void> {
  const [taken] = await ctx.tx
    .select({ id: site.id })
    .from(site)
    .where(
      and(
        eq(site.communeId, ctx.commune.id),
        sql`lower(${site.name}) = lower(${name})`,
        exceptId ? ne(site.id, exceptId) : undefined,
      ),
    )
    .limit(1);
  if (taken) throw new DomainError("label-taken", { label: name });
}
