import { Temporal } from "temporal-polyfill";
import type { StaffContext } from "@/lib/context";
import { translatorOf } from "@/lib/i18n/translator";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { countYear } from "./count-year";
import { chooseActivities, type DeskActivity, listActivities } from "./list-activities";
import { listChoices } from "./list-sites";
import { presentYear } from "./present-year";
import type { ReservationsSearch } from "./schemas";
import type { DeskYear } from "./views";

const t = translatorOf("deskReservations");

/**
 * How full the days of a school year are (`annee`: the civil year in which it begins; today's without one): of one
 * activity, of one site's, or of all that the agent may see. Two statements.
 * @throws DomainError "forbidden"; "not-found" for a site or an activity that is not the agent's to see.
 */
export async function getYear(
  ctx: StaffContext,
  asked: Pick<ReservationsSearch, "annee" | "etablissement" | "prestation">,
): Promise<DeskYear & { prestation: string | undefined }> {
  const activities = await listActivities(ctx);
  const prestation = activityAt(activities, asked);
  const chosen = chooseActivities(activities, { etablissement: asked.etablissement, prestation });
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const month = ctx.commune.schoolYearMonth;
  const first = asked.annee ? Temporal.PlainDate.from({ year: Number(asked.annee), month, day: 1 }) : today;
  const span = schoolYearOf(first, month);
  const ids = chosen.map(({ id }) => id);
  const days = await countYear(ctx, ids, span);
  const [one] = chosen;
  const name = one && prestation ? t("ofSite", { name: one.name, site: one.site }) : one?.site;
  const year = presentYear({
    span,
    days,
    today,
    single: prestation !== undefined,
    chosen: prestation || asked.etablissement ? (name ?? null) : null,
    choices: listChoices(activities),
  });
  return { ...year, prestation };
}

/** Of an activity and a site that is not its own, the site is what was chosen last. */
function activityAt(
  activities: readonly DeskActivity[],
  { etablissement, prestation }: Pick<ReservationsSearch, "etablissement" | "prestation">,
): string | undefined {
  const found = activities.find(({ id }) => id === prestation);
  return found && etablissement && found.siteId !== etablissement ? undefined : prestation;
}
