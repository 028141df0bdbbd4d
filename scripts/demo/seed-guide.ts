import { Temporal } from "temporal-polyfill";
import { createActivities } from "@/lib/catalogue/create-activities";
import { createRegulation } from "@/lib/catalogue/create-regulation";
import { enrolChildren } from "@/lib/catalogue/enrol-children";
import { openDays } from "@/lib/catalogue/open-days";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { createSites } from "@/lib/communes/create-sites";
import type { SystemContext } from "@/lib/context";
import { settleDupont } from "./dupont";
import { openAccounts } from "./town";
import { serveDiets } from "./town-diets";

const day = (text: string) => Temporal.PlainDate.from(text);
const ENROLLED = { startsOn: day("2023-09-01"), endsOn: day("2025-08-31") };
const OPEN = { from: day("2024-05-01"), until: day("2025-07-05") };
const THE_DAY_BEFORE_AT_NOON: DeadlineRule = {
  kind: "days-before",
  days: 1,
  time: "12:00",
  counting: "calendar",
};

/** The three activities of the guide, as it writes them but for the accent that "Etudes" lacks there. */
const ACTIVITIES = [
  { name: "1/4 d’heures gratuit midi", weekdays: [1, 2, 4, 5], startsAt: "11:30", endsAt: "11:45" },
  { name: "Mercredi repas", weekdays: [3], startsAt: "11:45", endsAt: "13:30" },
  { name: "Études surveillées", weekdays: [1, 4], startsAt: "16:30", endsAt: "18:00" },
] as const;

/** The guide's world: one school, the DUPONT family, nothing reserved yet, in the spring of 2024. */
export async function seedGuide(ctx: SystemContext, say: (progress: string) => void): Promise<void> {
  say("La famille DUPONT et ses prestations…");
  const [schoolId = ""] = await createSites(ctx, [{ name: "École Jules-Ferry", kind: "school" }]);
  const regulationId = await createRegulation(ctx, {
    name: "Règlement du périscolaire",
    rules: [
      {
        validFrom: day("2023-09-01"),
        booking: THE_DAY_BEFORE_AT_NOON,
        cancellation: THE_DAY_BEFORE_AT_NOON,
      },
    ],
  });
  const activityIds = await createActivities(
    ctx,
    ACTIVITIES.map(({ weekdays, ...one }) => ({
      ...one,
      siteId: schoolId,
      regulationId,
      schedule: { weekdays, season: "term" as const },
      capacity: 200,
    })),
  );
  const family = await settleDupont(ctx, schoolId, {
    paul: { birthDate: "2015-03-14", level: "CE2", className: "CE2 A" },
    julie: { birthDate: "2017-10-02", level: "CP", className: "CP B" },
  });
  const enrolments = [family.paulId, family.julieId].flatMap((childId) =>
    activityIds.map((activityId) => ({ childId, activityId, ...ENROLLED })),
  );
  await enrolChildren(ctx, enrolments);
  await openDays(ctx, activityIds, OPEN);
  await serveDiets(ctx);
  await openAccounts(ctx, family);
}
