import { eq, max } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { activity } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit, changesBetween } from "@/lib/audit";
import { lockCatalogue } from "@/lib/catalogue/lock-catalogue";
import type { StaffContext } from "@/lib/context";
import { requirePapers } from "@/lib/enrolments/papers/require-papers";
import { checkSites, namePapers, nameRegulation, refuseTakenName } from "./check-choices";
import { activityWords } from "./describe-activity";
import { papersIn, sayPapers } from "./papers";
import type { AddActivitiesInput } from "./schemas";
import { writtenIn } from "./written";

/**
 * Adds the same activity at each of these sites, after those that there are; no day of it is open yet. Answers their ids,
 * in the order of the sites.
 * @throws DomainError "forbidden", "site-not-found", "activity-regulation-unknown", "activity-name-taken",
 * "paper-not-found"
 */
export async function addActivities(ctx: StaffContext, input: AddActivitiesInput): Promise<string[]> {
  authorize(ctx, "catalogue.change");
  await lockCatalogue(ctx);
  const siteIds = [...new Set(input.sites)];
  await checkSites(ctx, siteIds);
  const regulation = await nameRegulation(ctx, input.regulationId);
  await refuseTakenName(ctx, { name: input.name, siteIds });
  const papers = papersIn(input);
  const labels = await namePapers(
    ctx,
    papers.map(({ paperKindId }) => paperKindId),
  );
  const written = writtenIn(input);
  const after = (await lastPosition(ctx)) + 1;
  const rows = siteIds.map((siteId, place) => ({
    communeId: ctx.commune.id,
    id: uuidv7(),
    siteId,
    ...written,
    position: after + place,
  }));
  await ctx.tx.insert(activity).values(rows);
  await requirePapers(
    ctx,
    rows.flatMap(({ id }) => papers.map((paper) => ({ activityId: id, ...paper }))),
  );
  const words = activityWords(written, { regulation, papers: sayPapers(papers, (id) => labels.get(id)) });
  for (const { id } of rows)
    await audit(ctx, {
      action: "activity-added",
      subject: { kind: "activity", id },
      changes: changesBetween({}, words),
    });
  return rows.map(({ id }) => id);
}

/** Where the last of the commune's activities stands; -1 when there is none. */
export async function lastPosition(ctx: StaffContext): Promise<number> {
  const [last] = await ctx.tx
    .select({ position: max(activity.position) })
    .from(activity)
    .where(eq(activity.communeId, ctx.commune.id));
  return last?.position ?? -1;
}
