import { v7 as uuidv7 } from "uuid";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { addActivities } from "@/lib/desk/activities/add-activities";
import { changeActivity } from "@/lib/desk/activities/change-activity";
import { addActivitiesInput, changeActivityInput } from "@/lib/desk/activities/schemas";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { makeRegulation } from "@/tests/factories/regulation";
import { makeSchool } from "@/tests/factories/site";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A commune with two schools and a regulation, and its administrator. */
export async function openCatalogue(database: TestDatabase) {
  const commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
  const administrator = await makeStaff(database, commune);
  const regulationId = await makeRegulation(database, commune);
  const ferry = await makeSchool(database, commune, "Jules-Ferry");
  const pasteur = await makeSchool(database, commune, "Pasteur");
  const atDesk = <T>(work: (ctx: StaffContext) => Promise<T>, actor: StaffActor = administrator) =>
    staffContext(database, commune, actor, work);
  return { commune, administrator, regulationId, ferry, pasteur, atDesk };
}
export type Scene = Awaited<ReturnType<typeof openCatalogue>>;

/** What the form of an activity sends: the canteen of the four days of school. */
export function sentOf(regulationId: string, change: Record<string, unknown> = {}) {
  return {
    name: "Cantine",
    color: "pine",
    regulationId,
    season: "term",
    "weekdays[]": ["1", "2", "4", "5"],
    startsAt: "11:45",
    endsAt: "13:30",
    capacity: "24",
    "capacities[]": ["", "", "", "", "", "", ""],
    minAge: "",
    maxAge: "",
    conditions: "",
    ...change,
  };
}

/** Adds one activity at each site; answers their ids. */
export function addTo(scene: Scene, sites: readonly string[], change: Record<string, unknown> = {}) {
  const sent = { ...sentOf(scene.regulationId, change), "sites[]": sites };
  return scene.atDesk((ctx) => addActivities(ctx, addActivitiesInput.parse(sent)));
}

/** Saves the form of an activity as it was opened on a version. */
export function save(
  scene: Scene,
  id: string,
  { version = 1, ...change }: { version?: number } & Record<string, unknown>,
  actor?: StaffActor,
) {
  const sent = { ...sentOf(scene.regulationId, change), id, version: String(version) };
  return scene.atDesk((ctx) => changeActivity(ctx, changeActivityInput.parse(sent)), actor);
}

/** The lines of the trail about a thing, oldest first. */
export function trailOf(database: TestDatabase, { commune }: { commune: Commune }, subjectId: string) {
  return database.owner.sql<
    { action: string; changes: { field: string; before: string; after: string }[] }[]
  >`
    select action, changes from audit_entry
    where commune_id = ${commune.id} and subject_id = ${subjectId} order by at, id`;
}
