import type { StaffActor, StaffContext } from "@/lib/context";
import { openYear } from "@/lib/reservations/capacity/open-year";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { makeCommune, makeSchoolHolidays } from "@/tests/factories/commune";
import { staffContext } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

/**
 * A canteen of 24 places, open on no day yet, on Wednesday 22 May 2024: 33 days of school are left of that year. One
 * family is enrolled.
 */

let number = 0;

export interface Desk {
  canteen: MadeActivity;
  agent: StaffActor;
  family: Family;
  /** What the agent does. */
  at: <T>(work: (ctx: StaffContext) => Promise<T>) => Promise<T>;
  /** Presses "Ouvrir l'année 2023-2024" for the canteen. */
  open: () => ReturnType<typeof openYear>;
  /** "2024-05-27 24": the days that are open, with their places and whether they were set by hand. */
  days: () => Promise<string[]>;
}

export async function makeDesk(database: TestDatabase, on: readonly string[] = []): Promise<Desk> {
  number += 1;
  await makeSchoolHolidays(database);
  const commune = await makeCommune(database, { slug: `ouvertures-${number}-${process.pid}` });
  const canteen = await makeActivity(database, commune, { on });
  const agent = await makeStaff(database, commune, "gestionnaire");
  const at: Desk["at"] = (work) => staffContext(database, commune, agent, work);
  return {
    canteen,
    agent,
    family: await makeFamily(database, commune, [canteen]),
    at,
    open: () => at((ctx) => openYear(ctx, { year: 2023, "activityIds[]": [canteen.id] })),
    days: async () => {
      const rows = await database.owner.sql<{ date: string; capacity: number; hand: boolean }[]>`
        select service_date::text as date, capacity, set_by_hand as hand from opening
        where activity_id = ${canteen.id} order by 1`;
      return rows.map(({ date, capacity, hand }) => `${date} ${capacity}${hand ? " hand" : ""}`);
    },
  };
}
