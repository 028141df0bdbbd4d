import type { Temporal } from "temporal-polyfill";
import { declareClosure } from "@/lib/catalogue/declare-closure";
import type { SystemContext } from "@/lib/context";
import { eachDate, mondayOf } from "@/lib/time/civil-date";
import { publicHolidayOn } from "@/lib/time/public-holidays";

const [TUESDAY, THURSDAY] = [2, 4];
/** From the demo's today to the works at one school. */
const WEEKS_TO_WORKS = 5;

/** What closes days of the town's year: its first bridge, and works at one school. */
export async function declareClosures(
  ctx: SystemContext,
  {
    today,
    year,
    schoolId,
  }: {
    today: Temporal.PlainDate;
    year: { from: Temporal.PlainDate; until: Temporal.PlainDate };
    schoolId: string;
  },
): Promise<void> {
  const bridge = [...eachDate(year.from, year.until)].flatMap((day) => bridgeOf(day) ?? []).at(0);
  if (bridge)
    await declareClosure(ctx, { from: bridge, until: bridge.add({ days: 1 }), label: "Pont de la commune" });
  const works = mondayOf(today).add({ weeks: WEEKS_TO_WORKS, days: THURSDAY - 1 });
  await declareClosure(ctx, {
    from: works,
    until: works.add({ days: 2 }),
    label: "Travaux à la cantine",
    siteId: schoolId,
  });
}

/** The day between a public holiday and the weekend beside it; null beside any other day. */
function bridgeOf(day: Temporal.PlainDate): Temporal.PlainDate | null {
  if (!publicHolidayOn(day)) return null;
  if (day.dayOfWeek === TUESDAY) return day.subtract({ days: 1 });
  // The Friday after Ascension is school holidays everywhere.
  return day.dayOfWeek === THURSDAY && publicHolidayOn(day) !== "Ascension" ? day.add({ days: 1 }) : null;
}
