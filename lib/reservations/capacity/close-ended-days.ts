import type { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { closure } from "@/db/schema";
import type { Closure } from "@/lib/catalogue/rules/service-calendar";
import type { Context } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("openings");

interface EndedDay {
  activityId: string;
  date: Temporal.PlainDate;
  closure: Closure;
}

/**
 * Closes days on which everything was cancelled: their openings are kept for what they tell, and families read why
 * nothing can be booked there. Days in a row of one activity and one reason are one closure. One statement.
 */
export async function closeEndedDays(ctx: Context, days: readonly EndedDay[]): Promise<number> {
  const stretches: (typeof closure.$inferInsert)[] = [];
  for (const { activityId, date, closure: why } of days) {
    const label = why.label ?? t("offSchedule");
    const last = stretches.at(-1);
    if (last?.activityId === activityId && last.label === label && last.until.equals(date))
      last.until = date.add({ days: 1 });
    else
      stretches.push({
        communeId: ctx.commune.id,
        id: uuidv7(),
        from: date,
        until: date.add({ days: 1 }),
        label,
        activityId,
      });
  }
  if (stretches.length > 0) await ctx.tx.insert(closure).values(stretches);
  return days.length;
}
