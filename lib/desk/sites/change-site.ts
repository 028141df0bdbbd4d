import { and, eq } from "drizzle-orm";
import { site } from "@/db/schema";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { whoChanged } from "../who-changed";
import { refuseTakenSite } from "./refuse-taken-site";
import type { ChangeSiteInput } from "./schemas";
import { siteWords } from "./site-words";
import { takeSite } from "./take-site";

/**
 * Says otherwise what a site is; what it is already changes nothing.
 * @throws DomainError "forbidden", "not-found", "label-taken"; "thing-changed" when somebody else has changed it since
 * the version that the form was opened on, unless it is to be written `over`
 */
export async function changeSite(ctx: StaffContext, input: ChangeSiteInput): Promise<void> {
  const { id, version, over, ...written } = input;
  const before = await takeSite(ctx, id);
  const changes = changesBetween(siteWords(before), siteWords(written));
  if (changes.length === 0) return;
  if (before.version !== version && over !== "1") {
    const stale = { action: "site-changed", subjectId: id, version } as const;
    throw new DomainError("thing-changed", await whoChanged(ctx, stale));
  }
  await refuseTakenSite(ctx, written.name, id);
  await ctx.tx
    .update(site)
    .set({ ...written, version: before.version + 1 })
    .where(and(eq(site.communeId, ctx.commune.id), eq(site.id, id)));
  await audit(ctx, {
    action: "site-changed",
    subject: { kind: "site", id },
    detail: { version: before.version + 1 },
    changes,
  });
}
