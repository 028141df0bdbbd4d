import type { StaffActor, StaffContext } from "@/lib/context";
import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
import { DomainError } from "@/lib/errors";
import { startingLine } from "@/tests/factories/barrier";
import { staffContext } from "@/tests/factories/context";
import { makeStaff } from "@/tests/factories/staff";
import type { TestDatabase } from "@/tests/setup/test-database";
import { askFor, setScene, TODAY } from "./scene";

/** Two agents accept and refuse one request at the same time, twice each; how many of the four were let through. */
export async function pressTogether(database: TestDatabase): Promise<number> {
  const { commune, family, study, agent } = await setScene(database);
  const other = await makeStaff(database, commune, "gestionnaire");
  const requestId = await askFor(database, family, study);
  const seen = "";
  const everyoneIsIn = startingLine(4);
  const press = (by: StaffActor, answer: (ctx: StaffContext) => Promise<void>): Promise<boolean> =>
    staffContext(database, commune, by, async (ctx) => {
      await everyoneIsIn();
      await answer(ctx);
      return true;
    }).catch((error) => {
      if (error instanceof DomainError && error.code === "request-decided") return false;
      throw error;
    });
  const accept = (startsOn: string, endsOn: string) =>
    press(agent, (ctx) => acceptRequest(ctx, { requestId, seen, startsOn, endsOn, word: "" }));
  const refuse = () => press(other, (ctx) => refuseRequest(ctx, { requestId, seen, word: "Complet." }));
  const outcomes = await Promise.all([
    accept(TODAY, "2024-08-31"),
    refuse(),
    // In the next school year: an enrolment is not what stands in its way.
    accept("2024-09-01", "2025-08-31"),
    refuse(),
  ]);
  return outcomes.filter((answered) => answered).length;
}
