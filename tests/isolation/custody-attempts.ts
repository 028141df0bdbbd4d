import type { StaffContext } from "@/lib/context";
import { findHome, findHomes } from "@/lib/desk/custody/find-homes";
import { getChildHomes } from "@/lib/desk/custody/get-child-homes";
import { unlinkChild } from "@/lib/desk/custody/unlink-child";
import { linkChild } from "@/lib/records/custody/link-child";
import { setCustody } from "@/lib/records/custody/set-custody";
import type { Attempt } from "./attempts";
import type { Neighbour } from "./neighbour";

const calendarOf = ({ apartChildId, apartHomeId }: Neighbour) => ({
  childId: apartChildId,
  startsOn: "2024-05-27",
  evenWeeksWith: apartHomeId,
  holidays: "as-weeks" as const,
  firstHalfEvenYears: null,
  days: [],
});

/** What an agent of another commune tries with the households of the neighbour's child. */
export const custodyStaffAttempts: readonly Attempt<StaffContext>[] = [
  {
    of: "getChildHomes",
    what: "opens the households of the neighbour's child",
    run: (ctx, { householdId, childId }) => getChildHomes(ctx, { householdId, childId }),
    refusal: "not-found",
  },
  {
    of: "findHomes",
    what: "looks for the neighbour's household by its address",
    run: (ctx, { guardian }) => findHomes(ctx, { query: guardian.email, except: [] }),
  },
  {
    of: "findHome",
    what: "chooses the neighbour's household",
    run: (ctx, { householdId }) => findHome(ctx, householdId),
  },
  {
    of: "linkChild",
    what: "links the neighbour's child",
    run: (ctx, { childId, apartHomeId }) => linkChild(ctx, { childId, householdId: apartHomeId }),
    refusal: "not-found",
  },
  {
    of: "unlinkChild",
    what: "takes the neighbour's child away",
    run: (ctx, { apartChildId, apartHomeId }) =>
      unlinkChild(ctx, { childId: apartChildId, householdId: apartHomeId }),
    refusal: "not-found",
  },
  {
    of: "setCustody",
    what: "sets the calendar of the neighbour's child",
    run: (ctx, neighbour) => setCustody(ctx, calendarOf(neighbour)),
    refusal: "not-found",
  },
];
