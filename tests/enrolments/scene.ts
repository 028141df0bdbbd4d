import { v7 as uuidv7 } from "uuid";
import type { Commune, StaffActor } from "@/lib/context";
import { askEnrolment } from "@/lib/enrolments/requests/ask-enrolment";
import { type MadeActivity, makeActivity, makeActivityAt } from "@/tests/factories/activity";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

export const [TODAY, MONDAY, TUESDAY] = ["2024-05-22", "2024-05-27", "2024-05-28"] as const;

/** A child who is enrolled in the canteen of its school, and not in the study of the same. */
export interface Scene {
  commune: Commune;
  canteen: MadeActivity;
  study: MadeActivity;
  family: Family;
  agent: StaffActor;
}

export async function setScene(database: TestDatabase): Promise<Scene> {
  const commune = await makeCommune(database, { slug: `ville-${uuidv7().slice(-12)}` });
  const canteen = await makeActivity(database, commune, { on: [MONDAY, TUESDAY] });
  const study = await makeActivityAt(database, commune, canteen.schoolId, {
    name: "Études surveillées",
    on: [MONDAY, TUESDAY],
  });
  const family = await makeFamily(database, commune, [canteen]);
  return { commune, canteen, study, family, agent: await makeStaff(database, commune) };
}

/** What the form sends. */
export const wishOf = (
  { childId }: Pick<Family, "childId">,
  activity: { id: string },
  rest: { startsOn?: string; message?: string } = {},
) => ({ childId, activityId: activity.id, startsOn: TODAY, message: "", rules: "on" as const, ...rest });

export function askFor(
  database: Pick<TestDatabase, "app">,
  family: Family,
  activity: { id: string },
  rest: { startsOn?: string; message?: string } = {},
  now = WEDNESDAY_AFTERNOON,
): Promise<string> {
  return familyContext(database, family, (ctx) => askEnrolment(ctx, wishOf(family, activity, rest)), now);
}

/** The papers that wait to be looked at, whoever lists them. */
export async function listSent({ owner }: TestDatabase, { commune }: Scene): Promise<string[]> {
  const rows = await owner.sql<{ id: string }[]>`
    select id from child_paper where commune_id = ${commune.id} and state = 'sent' order by sent_at, id`;
  return rows.map(({ id }) => id);
}
