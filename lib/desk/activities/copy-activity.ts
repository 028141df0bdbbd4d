import { v7 as uuidv7 } from "uuid";
import { activity } from "@/db/schema";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { requirePapers } from "@/lib/enrolments/papers/require-papers";
import { lastPosition } from "./add-activities";
import { checkSites, nameRegulation, refuseTakenName } from "./check-choices";
import { listNeeded } from "./papers";
import type { CopyActivityInput } from "./schemas";
import { takeActivity } from "./take-activity";

/**
 * Adds an activity like this one at each of these sites, its papers with it; relations, booking windows and open days are
 * each site's own. Answers the ids in the order of the sites.
 * @throws DomainError "forbidden", "not-found", "site-not-found", "activity-name-taken",
 * "activity-regulation-unknown" when its regulation is no longer in use
 */
export async function copyActivity(ctx: StaffContext, { id, sites }: CopyActivityInput): Promise<string[]> {
  const { activity: found, site } = await takeActivity(ctx, id);
  const siteIds = [...new Set(sites)];
  await checkSites(ctx, siteIds);
  await nameRegulation(ctx, found.regulationId);
  await refuseTakenName(ctx, { name: found.name, siteIds });
  const needed = await listNeeded(ctx, id);
  const after = (await lastPosition(ctx)) + 1;
  const rows = siteIds.map((siteId, place) => ({
    ...found,
    id: uuidv7(),
    siteId,
    position: after + place,
    archivedAt: null,
    version: 1,
  }));
  await ctx.tx.insert(activity).values(rows);
  await requirePapers(
    ctx,
    rows.flatMap((row) =>
      needed.map(({ paperKindId, dueOn }) => ({ activityId: row.id, paperKindId, dueOn })),
    ),
  );
  for (const row of rows)
    await audit(ctx, {
      action: "activity-added",
      subject: { kind: "activity", id: row.id },
      detail: { title: `${found.name} · ${site.name}` },
    });
  return rows.map((row) => row.id);
}
