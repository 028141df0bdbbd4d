import { and, eq } from "drizzle-orm";
import { activity } from "@/db/schema";
import { audit, changesBetween } from "@/lib/audit";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { shapeOf } from "../rules/shape";
import { whoChanged } from "../who-changed";
import { namePapers, nameRegulation, refuseTakenName } from "./check-choices";
import { countOutside } from "./count-outside";
import { activityWords } from "./describe-activity";
import { listNeeded, papersIn, sayPapers, setPapers } from "./papers";
import type { ChangeActivityInput } from "./schemas";
import { type TakenActivity, takeActivity } from "./take-activity";
import { writtenIn } from "./written";

type Stored = TakenActivity["activity"];

/**
 * Says otherwise what an activity is. What is reserved stays, and days that are open keep their places.
 * @throws DomainError "forbidden", "not-found", "activity-regulation-unknown", "activity-name-taken",
 * "paper-not-found"; "thing-changed" when somebody else has changed it since the version that the form was opened on,
 * unless it is to be written `over`; "activity-leaves-places" or "activity-moves-hours" when reservations to come lie
 * outside the new days or audience, or change their hours, unless that was `known`
 */
export async function changeActivity(ctx: StaffContext, input: ChangeActivityInput): Promise<void> {
  const { activity: before } = await takeActivity(ctx, input.id);
  if (before.version !== input.version && input.over !== "1") {
    const stale = { action: "activity-changed", subjectId: input.id, version: input.version } as const;
    throw new DomainError("thing-changed", await whoChanged(ctx, stale));
  }
  const written = writtenIn(input);
  const [was, is] = await wordsOf(ctx, before, input);
  const changes = changesBetween(was, is);
  if (changes.length === 0) return;
  await refuseTakenName(ctx, { name: input.name, siteIds: [before.siteId], exceptId: input.id });
  if (input.known !== shapeOf(input)) await tellEffect(ctx, before, written);
  await ctx.tx
    .update(activity)
    .set({ ...written, version: before.version + 1 })
    .where(and(eq(activity.communeId, ctx.commune.id), eq(activity.id, input.id)));
  await setPapers(ctx, input.id, { papers: papersIn(input), shown: input.paperIds });
  await audit(ctx, {
    action: "activity-changed",
    subject: { kind: "activity", id: input.id },
    detail: { version: before.version + 1 },
    changes,
  });
}

/** The activity as the trail knows it, before and after. */
async function wordsOf(ctx: StaffContext, before: Stored, input: ChangeActivityInput) {
  const regulation = await nameRegulation(ctx, before.regulationId, before.regulationId);
  const other =
    input.regulationId === before.regulationId
      ? regulation
      : await nameRegulation(ctx, input.regulationId, before.regulationId);
  const needed = await listNeeded(ctx, before.id);
  const papers = papersIn(input);
  const labels = await namePapers(
    ctx,
    papers.map(({ paperKindId }) => paperKindId),
  );
  const labelOf = (id: string) =>
    labels.get(id) ?? needed.find(({ paperKindId }) => paperKindId === id)?.label;
  return [
    activityWords(before, { regulation, papers: sayPapers(needed, labelOf) }),
    activityWords(writtenIn(input), { regulation: other, papers: sayPapers(papers, labelOf) }),
  ] as const;
}

/** Nothing is saved before the agent knows what becomes of what is reserved. */
async function tellEffect(ctx: StaffContext, before: Stored, after: ReturnType<typeof writtenIn>) {
  const sameHours = before.startsAt === after.startsAt && before.endsAt === after.endsAt;
  const reach = ({ season, weekdays, minAge, maxAge, levels }: Omit<Stored, "id"> | typeof after) =>
    shapeOf({ season, weekdays, startsAt: "", endsAt: "", minAge, maxAge, levels: levels ?? [] });
  if (sameHours && reach(before) === reach(after)) return;
  const { places, days, all } = await countOutside(ctx, before.id, { before, after });
  if (places > 0) throw new DomainError("activity-leaves-places", { places, days });
  if (!sameHours && all > 0) throw new DomainError("activity-moves-hours", { places: all });
}
