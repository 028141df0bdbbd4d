import { Temporal } from "temporal-polyfill";
import type { DayUse, OpeningPlan, PlanFacts, StandingOpening } from "@/lib/catalogue/rules/plan-openings";
import type { Schedule } from "@/lib/catalogue/rules/regulation";
import { buildServiceCalendar, type CalendarFacts } from "@/lib/catalogue/rules/service-calendar";

export const day = (text: string) => Temporal.PlainDate.from(text);

/** A canteen of every day but Wednesday, 24 places and 40 on Fridays, around the autumn holidays of 2024. */
export const CANTEEN = { capacity: 24, weekdayCapacities: { "5": 40 } };
export const SPAN = { from: day("2024-10-14"), until: day("2024-11-08") };
export const AUTUMN = {
  from: day("2024-10-19"),
  until: day("2024-11-04"),
  label: "Vacances de la Toussaint",
};

export const opening = (date: string, rest: Partial<StandingOpening> = {}): StandingOpening => ({
  date: day(date),
  capacity: 24,
  taken: 0,
  held: 0,
  setByHand: false,
  ...rest,
});

export function factsOf(
  openings: readonly StandingOpening[],
  {
    use = {},
    schedule = { weekdays: [1, 2, 4, 5], season: "term" },
    closures = [],
  }: {
    use?: Record<string, DayUse>;
    schedule?: Schedule;
    closures?: CalendarFacts["closures"];
  } = {},
): PlanFacts {
  return {
    activity: CANTEEN,
    calendar: buildServiceCalendar(schedule, { schoolHolidays: [AUTUMN], closures }),
    span: SPAN,
    openings,
    askUse: (date) => use[date.toString()] ?? "unused",
  };
}

/** The plan in words that a table can hold. */
export const inWords = (plan: OpeningPlan) => ({
  open: plan.toOpen.map(({ date, capacity }) => `${date} ${capacity}`),
  resize: plan.toResize.map(({ date, before, capacity }) => `${date} ${before} → ${capacity}`),
  withdraw: plan.toWithdraw.map(String),
  close: plan.toClose.map(({ date, closure }) => `${date} ${closure.label ?? closure.kind}`),
  kept: plan.kept.map(({ date, why }) => `${date} ${why}`),
});

/** What stands once a plan was carried out, and the closures that it made. */
export function carryOut(plan: OpeningPlan, openings: readonly StandingOpening[]) {
  const gone = new Set(plan.toWithdraw.map(String));
  const sizes = new Map(plan.toResize.map(({ date, capacity }) => [date.toString(), capacity]));
  const stay = openings
    .filter(({ date }) => !gone.has(date.toString()))
    .map((one) => ({ ...one, capacity: sizes.get(one.date.toString()) ?? one.capacity }));
  const fresh = plan.toOpen.map(({ date, capacity }) => opening(date.toString(), { capacity }));
  return {
    openings: [...stay, ...fresh],
    closures: plan.toClose.map(({ date, closure }) => ({
      from: date,
      until: date.add({ days: 1 }),
      label: closure.label ?? "",
    })),
  };
}
