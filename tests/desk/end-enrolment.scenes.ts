import { endEnrolment } from "@/lib/desk/enrolments/end-enrolment";
import { MONDAY, setScene, TUESDAY } from "@/tests/enrolments/scene";
import { ask, press } from "@/tests/factories/basket";
import { staffContext } from "@/tests/factories/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/**
 * A family validates a place of Tuesday while an agent ends the enrolment on Monday. Answers how many live places lie
 * after an enrolment's end.
 */
export async function endWhileBooking(database: TestDatabase): Promise<number> {
  const { commune, family, canteen, agent } = await setScene(database);
  const { basket } = await ask(database, family, "book", canteen, [TUESDAY]);
  const [standing] = await database.owner.sql<{ id: string }[]>`
    select id from enrolment where commune_id = ${commune.id}`;
  const { householdId, childId } = family;
  const outcomes = await Promise.allSettled([
    press(database, family, { version: basket.version }),
    staffContext(database, commune, agent, (ctx) =>
      endEnrolment(ctx, { householdId, childId, enrolmentId: standing?.id ?? "", was: "", endsOn: MONDAY }),
    ),
  ]);
  for (const outcome of outcomes)
    if (outcome.status === "rejected" && outcome.reason?.code !== "enrolment-has-places")
      throw outcome.reason;
  const [row] = await database.owner.sql<{ n: number }[]>`
    select count(*)::int as n from reservation r
    join enrolment e on e.commune_id = r.commune_id and e.child_id = r.child_id and e.activity_id = r.activity_id
    where r.commune_id = ${commune.id} and r.status = 'reserved' and r.service_date > e.ends_on`;
  return row?.n ?? -1;
}
