import type { StaffContext } from "@/lib/context";
import { addActivities } from "@/lib/desk/activities/add-activities";
import { addRelation } from "@/lib/desk/activities/add-relation";
import { archiveActivity } from "@/lib/desk/activities/archive-activity";
import { changeActivity } from "@/lib/desk/activities/change-activity";
import { copyActivity } from "@/lib/desk/activities/copy-activity";
import { dropRelation } from "@/lib/desk/activities/drop-relation";
import { getActivity } from "@/lib/desk/activities/get-activity";
import { listCatalogue } from "@/lib/desk/activities/list-catalogue";
import { moveActivity } from "@/lib/desk/activities/move-activity";
import { openActivityForm } from "@/lib/desk/activities/open-activity-form";
import { restoreActivity } from "@/lib/desk/activities/restore-activity";
import { addActivitiesInput, changeActivityInput } from "@/lib/desk/activities/schemas";
import { dropWindow } from "@/lib/desk/booking-windows/drop-window";
import { saveWindow } from "@/lib/desk/booking-windows/save-window";
import { windowInput } from "@/lib/desk/booking-windows/schemas";
import { archiveSite } from "@/lib/desk/sites/archive-site";
import { changeSite } from "@/lib/desk/sites/change-site";
import { getSite } from "@/lib/desk/sites/get-site";
import { listSites } from "@/lib/desk/sites/list-sites";
import { moveSite } from "@/lib/desk/sites/move-site";
import { restoreSite } from "@/lib/desk/sites/restore-site";
import type { Attempt } from "./attempts";
import { MONDAY, type Neighbour, TUESDAY } from "./neighbour";

const MISSING = "not-found";
const canteenOf = ({ canteen }: Neighbour) => ({ id: canteen.id });
const schoolOf = ({ canteen }: Neighbour) => ({ id: canteen.schoolId });
const form = (regulationId: string) => ({
  name: "Intruse",
  color: "",
  regulationId,
  season: "term",
  "weekdays[]": ["1"],
  startsAt: "12:00",
  endsAt: "13:00",
  capacity: "1",
  minAge: "",
  maxAge: "",
  conditions: "",
});
const window = (id: string) =>
  windowInput.parse({
    id,
    windowId: "",
    startsOn: MONDAY,
    endsOn: TUESDAY,
    opensOn: MONDAY,
    opensTime: "08:00",
    closesOn: "",
    closesTime: "",
  });

/** What the neighbour's commune books, and where. */
export const catalogueStaffAttempts: readonly Attempt<StaffContext>[] = [
  { of: "listSites", what: "lists the schools", run: listSites },
  {
    of: "getSite",
    what: "opens the neighbour's school",
    run: (ctx, n) => getSite(ctx, schoolOf(n).id),
    refusal: MISSING,
  },
  {
    of: "changeSite",
    what: "renames the neighbour's school",
    run: (ctx, n) =>
      changeSite(ctx, {
        ...schoolOf(n),
        name: "Intruse",
        kind: "school",
        address: "",
        version: 1,
        over: "1",
      }),
    refusal: MISSING,
  },
  {
    of: "moveSite",
    what: "moves the neighbour's school",
    run: (ctx, n) => moveSite(ctx, { ...schoolOf(n), to: "up" }),
    refusal: MISSING,
  },
  {
    of: "archiveSite",
    what: "closes the neighbour's school",
    run: (ctx, n) => archiveSite(ctx, schoolOf(n)),
    refusal: MISSING,
    atHome: "site-has-activities",
  },
  {
    of: "restoreSite",
    what: "restores the neighbour's school",
    run: (ctx, n) => restoreSite(ctx, schoolOf(n)),
    refusal: MISSING,
  },
  { of: "listCatalogue", what: "lists the activities", run: listCatalogue },
  { of: "openActivityForm", what: "opens the form of a new activity", run: openActivityForm },
  {
    of: "getActivity",
    what: "opens the neighbour's canteen",
    run: (ctx, n) => getActivity(ctx, n.canteen.id),
    refusal: MISSING,
  },
  {
    of: "addActivities",
    what: "adds an activity at the neighbour's school",
    run: (ctx, n) =>
      addActivities(
        ctx,
        addActivitiesInput.parse({ ...form(n.canteen.id), "sites[]": [n.canteen.schoolId] }),
      ),
    refusal: "site-not-found",
    atHome: "activity-regulation-unknown",
  },
  {
    of: "changeActivity",
    what: "changes the neighbour's canteen",
    run: (ctx, n) =>
      changeActivity(
        ctx,
        changeActivityInput.parse({ ...form(n.canteen.id), ...canteenOf(n), version: "1", over: "1" }),
      ),
    refusal: MISSING,
    atHome: "activity-regulation-unknown",
  },
  {
    of: "copyActivity",
    what: "copies the neighbour's canteen",
    run: (ctx, n) => copyActivity(ctx, { ...canteenOf(n), sites: [n.canteen.schoolId] }),
    refusal: MISSING,
    atHome: "activity-name-taken",
  },
  {
    of: "moveActivity",
    what: "moves the neighbour's canteen",
    run: (ctx, n) => moveActivity(ctx, { ...canteenOf(n), to: "down" }),
    refusal: MISSING,
  },
  {
    of: "archiveActivity",
    what: "closes the neighbour's canteen",
    run: (ctx, n) => archiveActivity(ctx, canteenOf(n)),
    refusal: MISSING,
    atHome: "activity-has-places",
  },
  {
    of: "restoreActivity",
    what: "restores the neighbour's canteen",
    run: (ctx, n) => restoreActivity(ctx, canteenOf(n)),
    refusal: MISSING,
  },
  {
    of: "addRelation",
    what: "relates the neighbour's canteen",
    run: (ctx, n) => addRelation(ctx, { ...canteenOf(n), kind: "excludes", otherId: n.club.id }),
    refusal: MISSING,
  },
  {
    of: "dropRelation",
    what: "takes a rule of the neighbour's canteen away",
    run: (ctx, n) => dropRelation(ctx, { ...canteenOf(n), otherId: n.club.id }),
    refusal: MISSING,
  },
  {
    of: "saveWindow",
    what: "opens the bookings of the neighbour's canteen",
    run: (ctx, n) => saveWindow(ctx, window(n.canteen.id)),
    refusal: MISSING,
  },
  {
    of: "dropWindow",
    what: "takes a booking window of the neighbour's canteen away",
    run: (ctx, n) => dropWindow(ctx, { ...canteenOf(n), windowId: n.canteen.id }),
    refusal: MISSING,
  },
];
