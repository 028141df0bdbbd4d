import { LEVELS, orderLevels } from "@/lib/catalogue/rules/levels";
import { colorIn } from "@/lib/catalogue/rules/palette";
import type { Audience, Schedule } from "@/lib/catalogue/rules/regulation";
import { describeAudience, describeHours } from "@/lib/enrolments/describe-schedule";
import { shortWeekday, weekdayName } from "@/lib/i18n/format-date";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("catalogue");

/** "lun., mar., jeu., ven. en période scolaire" */
export function describeShortDays({ weekdays, season }: Schedule): string {
  const days = [...weekdays].sort().map(shortWeekday).join(", ");
  return t(`activities.season.${season}`, { days });
}

interface Places {
  capacity: number;
  weekdayCapacities: Readonly<Record<string, number>>;
}

/** "24 places", "24 places · mercredi : 40" */
export function describePlaces({ capacity, weekdayCapacities }: Places): string {
  return [t("activities.places", { count: capacity }), describeWeekdayPlaces(weekdayCapacities)]
    .filter(Boolean)
    .join(" · ");
}

/** "mercredi : 40, samedi : 12" */
function describeWeekdayPlaces(weekdayCapacities: Places["weekdayCapacities"]): string {
  return Object.entries(weekdayCapacities)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([weekday, places]) =>
      t("activities.placesOn", { weekday: weekdayName(Number(weekday)), places: String(places) }),
    )
    .join(", ");
}

/** What a stored activity or a form says of it. */
export interface Described extends Schedule, Audience, Places {
  name: string;
  color: string | null;
  startsAt: string;
  endsAt: string;
  conditions: string;
}

/** An activity as a reader of the trail knows it: what stands under each label. */
export function activityWords(
  activity: Described,
  { regulation, papers }: { regulation: string; papers: string },
): Record<string, string> {
  const color = colorIn(activity.color);
  return {
    [t("activities.fields.name")]: activity.name,
    [t("activities.fields.color")]: color ? t(`activities.colors.${color}`) : "",
    [t("activities.fields.regulation")]: regulation,
    [t("activities.fields.days")]: describeShortDays(activity),
    [t("activities.fields.hours")]: describeHours(activity),
    [t("activities.fields.capacity")]: String(activity.capacity),
    [t("activities.fields.weekdayCapacities")]: describeWeekdayPlaces(activity.weekdayCapacities),
    [t("activities.fields.audience")]: describeAudience(activity),
    [t("activities.fields.conditions")]: activity.conditions,
    [t("activities.fields.papers")]: papers,
  };
}

/** The levels to choose from: the country's, and those of its own that an activity has. */
export function levelChoices(own: readonly string[] | null): string[] {
  return orderLevels([...LEVELS, ...(own ?? [])]);
}
