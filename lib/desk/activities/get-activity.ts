import { authorize, isAllowed } from "@/lib/accounts/permissions";
import type { StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { civilDateAt } from "@/lib/time/zone";
import { sayWindowDays, sayWindowTimes } from "../booking-windows/say-window";
import { activityFields } from "./activity-fields";
import { listOpenSites, listPaperChoices } from "./choices";
import { countAhead } from "./count-ahead";
import { levelChoices } from "./describe-activity";
import { listRelations } from "./list-relations";
import { type LoadedActivity, loadActivities } from "./load-activities";
import { regulationChoices } from "./load-regulations";
import { findProblems, presentActivityRow } from "./present-activity-row";
import type { ActivityFile, WindowRow } from "./views";

/** One activity with all that can be said of it; seven statements. @throws DomainError "forbidden", "not-found" */
export async function getActivity(ctx: StaffContext, id: string): Promise<ActivityFile> {
  authorize(ctx, "catalogue.read");
  const {
    activities: [loaded],
    regulations,
  } = await loadActivities(ctx, id);
  if (!loaded) throw new DomainError("not-found");
  const { activity, site } = loaded;
  const [papers, sites, related, ahead] = await Promise.all([
    listPaperChoices(ctx, id),
    listOpenSites(ctx),
    listRelations(ctx, id),
    countAhead(ctx, id),
  ]);
  return {
    id,
    site: site.name,
    version: activity.version,
    archived: activity.archivedAt !== null,
    fields: activityFields(activity, papers),
    choices: {
      sites: [],
      regulations: regulationChoices(regulations, activity.regulationId),
      levels: levelChoices(activity.levels),
    },
    row: presentActivityRow(ctx, loaded),
    problems: findProblems(loaded),
    ...ahead,
    ...related,
    windows: loaded.windows.map((window) => presentWindow(window, ctx.commune.timeZone)),
    elsewhere: sites.filter((one) => one.id !== site.id),
    mayChange: isAllowed(ctx.actor.role, "catalogue.change"),
  };
}

type Stored = LoadedActivity["windows"][number];

function presentWindow(window: Stored, timeZone: string): WindowRow {
  const local = (at: Stored["opensAt"]) => {
    const there = at?.toZonedDateTimeISO(timeZone);
    return {
      day: at ? civilDateAt(at, timeZone).toString() : "",
      time: there ? there.toPlainTime().toString({ smallestUnit: "minute" }) : "",
    };
  };
  const [opens, closes] = [local(window.opensAt), local(window.closesAt)];
  return {
    id: window.id,
    days: sayWindowDays(window),
    state: sayWindowTimes(window, timeZone),
    fields: {
      startsOn: window.startsOn.toString(),
      endsOn: window.endsOn.toString(),
      opensOn: opens.day,
      opensTime: opens.time,
      closesOn: closes.day,
      closesTime: closes.time,
    },
  };
}
