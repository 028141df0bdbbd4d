import { Temporal } from "temporal-polyfill";
import type { FamilyContext } from "@/lib/context";
import { dayAndMonth, shortDay, shortWeekday } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { describeRefusal } from "../places/describe-refusal";
import { describeSurcharges } from "../places/describe-surcharges";
import type { LeftOut } from "../rules/apply-profile";
import { groupBy } from "../rules/group-by";
import { planPeriod } from "./plan-period";
import type { PeriodInput } from "./schemas";
import type { PeriodPreview } from "./views";

const t = translatorOf("period");

/** What "Terminer" would add to the basket and what it would leave out, by reason. Changes nothing. */
export async function previewPeriod(ctx: FamilyContext, input: PeriodInput): Promise<PeriodPreview> {
  const { added, leftOut } = await planPeriod(ctx, input);
  const dates = added.map((place) => place.date).sort(Temporal.PlainDate.compare);
  const first = dates[0];
  const last = dates.at(-1);
  return {
    added: added.length,
    span: first && last ? t("dates", { from: inWords(first), until: inWords(last) }) : null,
    surcharges: describeSurcharges(added),
    leftOut: leftOut.length,
    reasons: presentReasons(leftOut, ctx.commune.timeZone),
  };
}

function presentReasons(leftOut: readonly LeftOut[], timeZone: string): PeriodPreview["reasons"] {
  return [...groupBy(leftOut, ({ reason }) => describeRefusal(reason, timeZone))]
    .map(([reason, left]) => ({
      reason,
      count: left.length,
      dates: left.map(({ date }) => shortDay(date)),
    }))
    .sort((a, b) => b.count - a.count);
}

/** "ven. 24 mai" */
function inWords(date: Temporal.PlainDate): string {
  return `${shortWeekday(date.dayOfWeek)} ${dayAndMonth(date)}`;
}
