import { and, desc, eq } from "drizzle-orm";
import { checkout, guardian } from "@/db/schema";
import type { FamilyContext } from "@/lib/context";
import { monthName, shortDay, stampIn } from "@/lib/i18n/format-date";
import { describeSurcharges } from "../places/describe-surcharges";
import { groupBy } from "../rules/group-by";
import { listLines } from "./list-lines";
import type { PastCheckoutView } from "./views";

/** How many are shown: a family that looks for more wants the year. */
const SHOWN = 20;

/** The household's last presses on "Valider", the newest first, each with what became of every line. Two statements. */
export async function listCheckouts(ctx: FamilyContext): Promise<PastCheckoutView[]> {
  const headers = await ctx.tx
    .select({ id: checkout.id, at: checkout.at, by: guardian.firstName, guardianId: guardian.id })
    .from(checkout)
    .innerJoin(
      guardian,
      and(eq(guardian.communeId, checkout.communeId), eq(guardian.id, checkout.guardianId)),
    )
    .where(and(eq(checkout.communeId, ctx.commune.id), eq(checkout.householdId, ctx.actor.householdId)))
    .orderBy(desc(checkout.at), desc(checkout.id))
    .limit(SHOWN);
  if (headers.length === 0) return [];
  const lines = groupBy(
    await listLines(
      ctx,
      headers.map(({ id }) => id),
    ),
    (line) => line.checkoutId,
  );
  return headers.map(({ id, at, by, guardianId }) => {
    const own = lines.get(id) ?? [];
    return {
      id,
      at: stampIn(at, ctx.commune.timeZone),
      by: guardianId === ctx.actor.guardianId ? null : by,
      granted: presentGranted(own.filter(({ refusal }) => refusal === null)),
      refused: own.flatMap(({ refusal, ...line }) =>
        refusal
          ? [
              {
                key: `${line.childId}/${line.activityId}/${line.date}`,
                what: `${line.activityName}, ${line.firstName}, ${shortDay(line.date)}`,
                reason: refusal.message,
              },
            ]
          : [],
      ),
    };
  });
}

type Line = Awaited<ReturnType<typeof listLines>>[number];

function presentGranted(lines: readonly Line[]): PastCheckoutView["granted"] {
  const groups = [...groupBy(lines, (line) => `${line.kind}/${line.childId}/${line.activityId}`)];
  return groups.flatMap(([key, [first, ...others]]) => {
    if (!first) return [];
    const dates = [first, ...others];
    return {
      key,
      kind: first.kind,
      childName: first.firstName,
      activityName: first.activityName,
      count: dates.length,
      months: [...groupBy(dates, ({ date }) => `${monthName(date.month)} ${date.year}`)].map(
        ([month, ofMonth]) => ({ month, dates: ofMonth.map(({ date }) => shortDay(date)) }),
      ),
      surcharges: describeSurcharges(dates),
    };
  });
}
