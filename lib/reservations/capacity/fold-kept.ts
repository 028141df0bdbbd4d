import type { Temporal } from "temporal-polyfill";
import type { ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import type { KeptDay } from "@/lib/catalogue/rules/plan-openings";
import type { Closure } from "@/lib/catalogue/rules/service-calendar";
import { longDate, longSpan } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";
import { eachDate } from "@/lib/time/civil-date";
import { sayClosure } from "./say-closure";
import type { KeptStretch } from "./views";

const t = translatorOf("openings");

interface Stretch extends Pick<KeptDay, "why" | "closure"> {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  days: number;
}

/**
 * The days that a person must decide about, those in a row together where nothing of the calendar lies between: each
 * with the page where it is decided, a closure for what the calendar closes, the day itself for what is too small.
 * `open`: the activity's open days, for a closure over one that was opened on purpose would take its places as well.
 */
export function foldKept(
  activity: ServiceYear,
  kept: readonly KeptDay[],
  open: readonly { date: Temporal.PlainDate }[] = [],
): KeptStretch[] {
  const isOpen = new Set(open.map(({ date }) => date.toString()));
  const stretches: Stretch[] = [];
  for (const { date, why, closure } of kept) {
    const last = stretches.at(-1);
    if (
      last &&
      closure &&
      last.why === why &&
      sameReason(last.closure, closure) &&
      isShutBetween(last.until, date)
    )
      Object.assign(last, { until: date, days: last.days + 1 });
    else stretches.push({ why, closure, from: date, until: date, days: 1 });
  }
  return stretches.map(({ why, closure, from, until, days }) => ({
    why,
    days,
    when: from.equals(until) ? t("onDay", { day: longDate(from) }) : longSpan(from, until),
    reason: closure && sayClosure(closure),
    href: closure
      ? closingHref(activity.id, closure, { from, until })
      : `/gestion/ouvertures/${activity.id}/${from}`,
  }));

  function isShutBetween(before: Temporal.PlainDate, after: Temporal.PlainDate): boolean {
    const between = [...eachDate(before, after)].slice(1, -1);
    const { closureOn, declaredOn } = activity.calendar;
    // A closure that stands there already may not be declared again.
    return between.every(
      (date) => closureOn(date) !== null && declaredOn(date) === null && !isOpen.has(date.toString()),
    );
  }
}

function sameReason(a: Closure | null, b: Closure): boolean {
  return a?.kind === b.kind && a.label === b.label;
}

function closingHref(
  activityId: string,
  closure: Closure,
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): string {
  const asked = new URLSearchParams({
    du: from.toString(),
    au: until.toString(),
    motif: closure.label ?? t("offSchedule"),
    pour: `prestation:${activityId}`,
  });
  return `/gestion/calendrier/fermetures/nouvelle?${asked}`;
}
