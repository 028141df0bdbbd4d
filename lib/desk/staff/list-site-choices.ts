import { asc, eq } from "drizzle-orm";
import { site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import type { SiteChoice } from "./views";

/** The sites that an agent may be limited to, by name. @throws DomainError "forbidden" */
export function listSiteChoices(ctx: StaffContext): Promise<SiteChoice[]> {
  authorize(ctx, "staff.manage");
  return ctx.tx
    .select({ id: site.id, name: site.name })
    .from(site)
    .where(eq(site.communeId, ctx.commune.id))
    .orderBy(asc(site.name), asc(site.id));
}
