import { loadCalendar } from "@/lib/catalogue/load-calendar";
import type { StaffContext } from "@/lib/context";
import { nextSchoolDay } from "@/lib/reservations/planning/next-school-day";
import { parseCivilDate, weekOf } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { chooseActivities, listActivities } from "./list-activities";
import { listFills } from "./list-fills";
import { presentWeek } from "./present-week";
import type { ReservationsSearch } from "./schemas";
import type { DeskWeek } from "./views";

/**
 * The week of a civil date (ISO), or today's, at the weekend the next: every activity against its places, day by day, at
 * one site or at all that the agent may see. Three statements.
 * @throws DomainError "forbidden"; "not-found" for a site that is not the agent's to see.
 */
export async function getWeek(
  ctx: StaffContext,
  { semaine, etablissement }: Pick<ReservationsSearch, "semaine" | "etablissement">,
): Promise<DeskWeek> {
  const activities = await listActivities(ctx);
  const chosen = chooseActivities(activities, { etablissement });
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const dates = weekOf(parseCivilDate(semaine) ?? nextSchoolDay(today));
  const [from = today, until = today] = [dates[0], dates.at(-1)];
  const [fills, stretches] = await Promise.all([
    listFills(
      ctx,
      chosen.map(({ id }) => id),
      { from, until },
    ),
    loadCalendar(ctx, { from, until }),
  ]);
  return presentWeek({ activities, chosen, dates, today, fills, stretches, commune: ctx.commune });
}
