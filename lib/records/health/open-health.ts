import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { child } from "@/db/schema";
import { authorize } from "@/lib/accounts/permissions";
import { audit } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { loadHealth } from "./load-health";
import { selectThereToday } from "./there-today";
import type { HealthRecordView, PresentChild } from "./views";

/**
 * A child who is expected today where the agent works; of any other, nothing is to be found.
 * @throws DomainError "forbidden", "not-found"
 */
export async function getPresentChild(ctx: StaffContext, childId: string): Promise<PresentChild> {
  authorize(ctx, "health.read");
  if (!z.uuid().safeParse(childId).success) throw new DomainError("not-found");
  const today = selectThereToday(ctx).as("today");
  const rows = await ctx.tx
    .selectDistinct({ firstName: child.firstName, lastName: child.lastName, activity: today.activity })
    .from(child)
    .innerJoin(today, eq(today.childId, child.id))
    .where(and(eq(child.communeId, ctx.commune.id), eq(child.id, childId)));
  const [first] = rows;
  if (!first) throw new DomainError("not-found");
  return {
    id: childId,
    name: `${first.firstName} ${first.lastName}`,
    activities: rows.map(({ activity }) => activity).sort(),
  };
}

/** What the family said of a child who is there today; that it was opened goes into the trail. @throws DomainError "forbidden", "not-found" */
export async function openHealth(ctx: StaffContext, childId: string): Promise<HealthRecordView> {
  await getPresentChild(ctx, childId);
  const { seen: _seen, ...record } = await loadHealth(ctx, childId);
  await audit(ctx, { action: "health-opened", subject: { kind: "child", id: childId } });
  return record;
}
