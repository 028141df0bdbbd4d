import type { StaffContext } from "@/lib/context";
import { collectList } from "@/lib/desk/reservations/collect-list";
import { getDay } from "@/lib/desk/reservations/get-day";
import { getWeek } from "@/lib/desk/reservations/get-week";
import { getYear } from "@/lib/desk/reservations/get-year";
import { listActivities } from "@/lib/desk/reservations/list-activities";
import type { Attempt } from "./attempts";
import { MONDAY } from "./neighbour";

/** What an agent of another commune tries with the identifiers of a canteen and of its school. */
export const reservationsStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "getWeek",
    what: "opens the week of the neighbour's school",
    run: (ctx, { canteen }) => getWeek(ctx, { semaine: MONDAY, etablissement: canteen.schoolId }),
    refusal: "not-found",
  },
  { of: "getWeek", what: "opens the week of every school", run: (ctx) => getWeek(ctx, { semaine: MONDAY }) },
  {
    of: "getDay",
    what: "looks whom the neighbour's canteen expects",
    run: (ctx, { canteen }) => getDay(ctx, { jour: MONDAY, prestation: canteen.id }),
    refusal: "not-found",
  },
  { of: "getDay", what: "looks what is open that day", run: (ctx) => getDay(ctx, { jour: MONDAY }) },
  {
    of: "getYear",
    what: "opens the year of the neighbour's canteen",
    run: (ctx, { canteen }) => getYear(ctx, { annee: "2023", prestation: canteen.id }),
    refusal: "not-found",
  },
  { of: "getYear", what: "opens the year of everything", run: (ctx) => getYear(ctx, { annee: "2023" }) },
  {
    of: "collectList",
    what: "takes the list of the neighbour's canteen",
    run: (ctx, { canteen }) => collectList(ctx, { jour: MONDAY, prestation: canteen.id }),
    refusal: "not-found",
  },
  {
    of: "collectList",
    what: "takes the lists of the neighbour's school",
    run: (ctx, { canteen }) => collectList(ctx, { semaine: MONDAY, etablissement: canteen.schoolId }),
    refusal: "not-found",
  },
  { of: "listActivities", what: "lists the activities", run: listActivities },
];
