import type { Temporal } from "temporal-polyfill";
import type { CalendarStretch } from "@/lib/catalogue/load-calendar";
import type { Commune } from "@/lib/context";
import type { DeskActivity } from "./list-activities";
import type { OpeningFill } from "./list-fills";

/** What a week is drawn from. */
export interface WeekFacts {
  /** All that the agent may see, and those that are looked at. */
  activities: readonly DeskActivity[];
  chosen: readonly DeskActivity[];
  /** The seven days, Monday first. */
  dates: readonly Temporal.PlainDate[];
  today: Temporal.PlainDate;
  fills: readonly OpeningFill[];
  stretches: readonly CalendarStretch[];
  commune: Pick<Commune, "publicHolidays" | "schoolYearMonth">;
}
