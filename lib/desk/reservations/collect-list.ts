import type { Temporal } from "temporal-polyfill";
import { audit } from "@/lib/audit";
import type { Commune, StaffContext } from "@/lib/context";
import { DomainError } from "@/lib/errors";
import { parseCivilDate, weekOf } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { chooseActivities, type DeskActivity, listActivities } from "./list-activities";
import { type ExpectedPlace, listExpected } from "./list-expected";
import type { ListSearch } from "./schemas";

/** What a list is written from, once its transaction has ended. */
export interface CollectedList {
  commune: Pick<Commune, "name" | "timeZone">;
  at: Temporal.Instant;
  /** One civil date, or the seven of a week. */
  dates: Temporal.PlainDate[];
  /** Those of the site on which somebody is expected, or the one activity. */
  activities: DeskActivity[];
  places: ExpectedPlace[];
  /** What it is of: one activity, or all of one site where `activity` is null. */
  of: { activity: string | null; site: string };
}

/**
 * Whom one activity expects on a civil date (today without one) or over a week, or all of one site on a date, for a list
 * that leaves the house: the trail says who took which. Three statements.
 * @throws DomainError "forbidden"; "not-found" for a site or an activity that is not the agent's to see, or when the
 * address names neither.
 */
export async function collectList(ctx: StaffContext, search: ListSearch): Promise<CollectedList> {
  const activities = await listActivities(ctx);
  const chosen = chooseActivities(activities, search);
  const [first] = chosen;
  if (!first || !(search.prestation || search.etablissement)) throw new DomainError("not-found");
  const dates = datesOf(search, civilDateAt(ctx.now, ctx.commune.timeZone));
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until) throw new RangeError("A list is of a day at least.");
  const ids = chosen.map(({ id }) => id);
  const places = await listExpected(ctx, ids, { from, until });
  const single = search.prestation !== undefined;
  await audit(ctx, {
    action: "list-downloaded",
    subject: single ? { kind: "activity", id: first.id } : { kind: "site", id: first.siteId },
    detail: { date: from.toString(), count: new Set(places.map(({ childId }) => childId)).size },
  });
  const { name, timeZone } = ctx.commune;
  return {
    commune: { name, timeZone },
    at: ctx.now,
    dates,
    activities: single ? [first] : chosen.filter(({ id }) => places.some((one) => one.activityId === id)),
    places,
    of: { activity: single ? first.name : null, site: first.site },
  };
}

/** A week is of one activity: of a whole site it would be a hundred pages. */
function datesOf({ semaine, jour, prestation }: ListSearch, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const week = parseCivilDate(semaine);
  return week && prestation ? weekOf(week) : [parseCivilDate(jour) ?? week ?? today];
}
