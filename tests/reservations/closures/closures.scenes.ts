import type { Temporal } from "temporal-polyfill";
import type { Commune, StaffActor, StaffContext } from "@/lib/context";
import { closeDays } from "@/lib/reservations/closures/close-days";
import { previewClosure } from "@/lib/reservations/closures/preview-closure";
import { closeDaysInput } from "@/lib/reservations/closures/schemas";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { book } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { staffContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";

export const [MONDAY, TUESDAY, THURSDAY] = ["2024-05-27", "2024-05-28", "2024-05-30"] as const;
export const NOW = WEDNESDAY_AFTERNOON;

let number = 0;

export interface Town {
  commune: Commune;
  agent: StaffActor;
  canteen: MadeActivity;
  /** Of another school. */
  study: MadeActivity;
  /** Each has Monday and Tuesday of the canteen. */
  families: Family[];
}

/** A canteen and a study at two schools, and families who have places. */
export async function makeTown(
  database: TestDatabase,
  { families = 2, capacity = 24 }: { families?: number; capacity?: number } = {},
): Promise<Town> {
  number += 1;
  const commune = await makeCommune(database, { slug: `fermee-${number}-${process.pid}` });
  const on = [MONDAY, TUESDAY, THURSDAY];
  const canteen = await makeActivity(database, commune, { on, capacity });
  const study = await makeActivity(database, commune, { name: "Études", on });
  const town: Town = { commune, agent: await makeStaff(database, commune), canteen, study, families: [] };
  for (let i = 0; i < families; i += 1) {
    const family = await makeFamily(database, commune, [canteen, study]);
    await book(database, family, canteen, [MONDAY, TUESDAY]);
    town.families.push(family);
  }
  return town;
}

/** What the desk does with closures in a town; dates are both closed. */
export function deskOf(database: TestDatabase, { commune, agent }: Town) {
  const at = <T>(work: (ctx: StaffContext) => Promise<T>, now = NOW) =>
    staffContext(database, commune, agent, work, now);
  const asked = (du: string, au: string, pour: string) => ({ du, au, pour, motif: "Travaux" });
  const preview = async (du: string, au = du, pour = "commune", now = NOW) => {
    const form = await at((ctx) => previewClosure(ctx, asked(du, au, pour)), now);
    if (!form.preview) throw new RangeError(JSON.stringify(form.errors));
    return form.preview;
  };
  return {
    at,
    preview,
    /** Declares what a preview shows just now, or has shown before. */
    close: async (
      du: string,
      au = du,
      pour = "commune",
      { seen, now = NOW }: { seen?: string; now?: Temporal.Instant } = {},
    ) => {
      const shown = seen ?? (await preview(du, au, pour, now)).fields.seen;
      const input = closeDaysInput.parse({ ...asked(du, au, pour), seen: shown });
      return at((ctx) => closeDays(ctx, input), now);
    },
    /** Every reservation, by day. */
    places: async () => {
      const rows = await database.owner.sql<{ line: string }[]>`
        select service_date || ' ' || status || coalesce(' ' || cancel_reason, '') as line from reservation
        where commune_id = ${commune.id} order by 1`;
      return rows.map(({ line }) => line);
    },
    letters: () => database.owner.sql<
      { recipient: string; payload: { householdId: string; entryIds: string[] } }[]
    >`
      select recipient, payload from outbox_message
      where commune_id = ${commune.id} and kind = 'days-closed' order by recipient`,
  };
}
