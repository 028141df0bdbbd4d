import type { StaffContext } from "@/lib/context";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import { changeSpan } from "@/lib/reservations/capacity/change-span";
import { getActivityOpenings } from "@/lib/reservations/capacity/get-activity-openings";
import { getOpeningDay } from "@/lib/reservations/capacity/get-opening-day";
import { listOpeningYears } from "@/lib/reservations/capacity/list-opening-years";
import { openDay } from "@/lib/reservations/capacity/open-day";
import { openYear } from "@/lib/reservations/capacity/open-year";
import { resetDay } from "@/lib/reservations/capacity/reset-day";
import type { Attempt } from "./attempts";
import { type Neighbour, THURSDAY, TUESDAY } from "./neighbour";

const dayOf = ({ canteen }: Neighbour, date: string) => ({ activityId: canteen.id, date });
const PLACES = { capacity: 99, reason: "Essai" };

/** What an agent may ask of the days and the places of a neighbour's canteen. */
export const openingsStaffAttempts: readonly Attempt<StaffContext>[] = [
  { of: "listOpeningYears", what: "looks at what is open", run: (ctx) => listOpeningYears(ctx, {}) },
  {
    of: "openYear",
    what: "opens a year of the neighbour's canteen",
    run: (ctx, { canteen }) => openYear(ctx, { year: 2023, "activityIds[]": [canteen.id] }),
    refusal: "not-found",
  },
  {
    of: "getActivityOpenings",
    what: "looks at the year of the neighbour's canteen",
    run: (ctx, { canteen }) => getActivityOpenings(ctx, canteen.id, {}),
    refusal: "not-found",
  },
  {
    of: "getOpeningDay",
    what: "looks who waits for the neighbour's canteen",
    run: (ctx, { canteen }) => getOpeningDay(ctx, canteen.id, TUESDAY),
    refusal: "not-found",
  },
  {
    of: "changeCapacity",
    what: "adds places to the neighbour's canteen",
    run: (ctx, neighbour) => changeCapacity(ctx, { ...dayOf(neighbour, THURSDAY), ...PLACES }),
    refusal: "not-found",
  },
  {
    of: "changeSpan",
    what: "adds places to a week of the neighbour's canteen",
    run: (ctx, { canteen }) =>
      changeSpan(ctx, {
        activityId: canteen.id,
        from: TUESDAY,
        until: THURSDAY,
        "weekdays[]": [2, 4],
        ...PLACES,
        open: true,
      }),
    refusal: "not-found",
  },
  {
    of: "openDay",
    what: "opens a day of the neighbour's canteen",
    run: (ctx, neighbour) => openDay(ctx, { ...dayOf(neighbour, "2024-06-05"), ...PLACES }),
    refusal: "not-found",
  },
  {
    of: "resetDay",
    what: "gives a day of the neighbour's canteen its own number again",
    run: (ctx, neighbour) => resetDay(ctx, dayOf(neighbour, THURSDAY)),
    refusal: "not-found",
  },
];
