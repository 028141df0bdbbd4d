import { eq, max } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { site } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import { lockCatalogue } from "@/lib/catalogue/lock-catalogue";
import type { StaffContext } from "@/lib/context";
import { refuseTakenSite } from "./refuse-taken-site";
import type { AddSiteInput } from "./schemas";
import { siteWords } from "./site-words";

/** Adds a school or a centre after those that there are; answers its id. @throws DomainError "forbidden", "label-taken" */
export async function addSite(ctx: StaffContext, input: AddSiteInput): Promise<string> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  await refuseTakenSite(ctx, input.name);
  const [last] = await ctx.tx
    .select({ position: max(site.position) })
    .from(site)
    .where(eq(site.communeId, ctx.commune.id));
  const id = uuidv7();
  const position = (last?.position ?? -1) + 1;
  await ctx.tx.insert(site).values({ communeId: ctx.commune.id, id, ...input, position });
  await audit(ctx, {
    action: "site-added",
    subject: { kind: "site", id },
    changes: changesBetween({}, siteWords(input)),
  });
  return id;
}
