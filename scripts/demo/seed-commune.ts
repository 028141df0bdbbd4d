import { enrolChildren } from "@/lib/catalogue/enrol-children";
import { listOpenings } from "@/lib/catalogue/list-openings";
import { openDays } from "@/lib/catalogue/open-days";
import { createSites } from "@/lib/communes/create-sites";
import type { SystemContext } from "@/lib/context";
import { createHouseholds } from "@/lib/households/create-households";
import { type GrantedPlace, grantPlaces } from "@/lib/reservations/places/grant-places";
import { markAttendance } from "@/lib/reservations/places/mark-attendance";
import { schoolYearOf } from "@/lib/time/school-year";
import { civilDateAt } from "@/lib/time/zone";
import { settleDupont } from "./dupont";
import { planDupont } from "./dupont-habits";
import { openAccounts } from "./town";
import { settleCare } from "./town-care";
import { createCatalogue } from "./town-catalogue";
import { askTheDesk } from "./town-changes";
import { declareClosures } from "./town-closures";
import { settleCustody } from "./town-custody";
import { settleDiets } from "./town-diets";
import { drawEnrolments, drawPlaces } from "./town-habits";
import { NOT_JULIES, settlePapers } from "./town-papers";
import { readTown } from "./town-pupils";
import { declareWindows } from "./town-windows";

/** Days around today on which places are taken already, and those that the DUPONT family has. */
const TAKEN = { before: 14, after: 56 };
const DUPONT = { before: 14, after: 14 };
/** Openings settled at once. */
const BATCH = 120;

const count = (number: number) => number.toLocaleString("fr-FR");

/** A town of 1,200 children and three schools, in the school year of the demo's today. */
export async function seedCommune(ctx: SystemContext, say: (progress: string) => void): Promise<void> {
  const today = civilDateAt(ctx.now, ctx.commune.timeZone);
  const year = schoolYearOf(today);
  const siteIds = await createSites(ctx, [
    { name: "École Jules-Ferry", kind: "school" },
    { name: "École Louise-Michel", kind: "school" },
    { name: "École du Moulin", kind: "school" },
    { name: "Centre Les Tilleuls", kind: "centre" },
  ]);
  const [schoolId = "", , , centreId = ""] = siteIds;
  const schoolIds = siteIds.slice(0, 3);

  const { children, households } = await readTown(schoolIds);
  say(`Inscription des enfants… ${count(children.length)}`);
  await createHouseholds(ctx, { children, households });
  const dupont = await settleDupont(ctx, schoolId, {
    paul: { birthDate: `${year.from.year - 8}-03-14`, level: "CE2", className: "CE2 A" },
    julie: { birthDate: `${year.from.year - 6}-10-02`, level: "CP", className: "CP B" },
  });

  await settleDiets(ctx, dupont);

  const activities = await createCatalogue(ctx, { schoolIds, centreId }, year.from);
  await declareWindows(ctx, activities, year);
  await declareClosures(ctx, { today, year, schoolId: schoolIds[1] ?? schoolId });
  const habits = drawEnrolments(children, activities);
  const ofDupont = activities.filter((one) => one.siteId === schoolId || one.siteId === centreId);
  const enrolled = activities.flatMap(({ id }) =>
    (habits.get(id) ?? []).map(({ child }) => ({ childId: child.id, activityId: id })),
  );
  enrolled.push(...ofDupont.map(({ id }) => ({ childId: dupont.paulId, activityId: id })));
  const ofJulie = ofDupont.filter(({ name }) => name !== NOT_JULIES);
  enrolled.push(...ofJulie.map(({ id }) => ({ childId: dupont.julieId, activityId: id })));
  await enrolChildren(
    ctx,
    enrolled.map((one) => ({ ...one, startsOn: year.from, endsOn: year.until })),
  );
  const opened = await openDays(
    ctx,
    activities.map(({ id }) => id),
    year,
  );
  say(`Ouverture des prestations… ${count(opened)} journées`);

  const around = ({ before, after }: typeof TAKEN) =>
    listOpenings(ctx, { from: today.subtract({ days: before }), until: today.add({ days: after }) });
  const plan = planDupont(dupont, await around(DUPONT), ofDupont, today);
  await grantPlaces(ctx, plan.places);
  await markAttendance(ctx, plan.marks);
  const openings = await around(TAKEN);
  let granted = 0;
  for (let at = 0; at < openings.length; at += BATCH) {
    const places: GrantedPlace[] = drawPlaces(openings.slice(at, at + BATCH), activities, habits);
    await grantPlaces(ctx, places);
    granted += places.length;
    say(`Réservations des familles… ${count(granted)}`);
  }
  await openAccounts(ctx, dupont);
  await settleCare(ctx, dupont);
  const julie = year.from.year - 6;
  await askTheDesk(ctx, dupont, { recorded: `${julie}-10-02`, right: `${julie}-10-20` });
  await settlePapers(ctx, activities, { schoolId, today });
  await settleCustody(ctx, households, year.from);
}
