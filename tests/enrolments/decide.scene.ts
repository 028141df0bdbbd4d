import { acceptRequest } from "@/lib/enrolments/requests/accept-request";
import { refuseRequest } from "@/lib/enrolments/requests/refuse-request";
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
  const accept = () =>
    staffContext(database, commune, agent, (ctx) =>
      acceptRequest(ctx, { requestId, seen, startsOn: TODAY, endsOn: "2024-08-31", word: "" }),
    );
  const refuse = () =>
    staffContext(database, commune, other, (ctx) =>
      refuseRequest(ctx, { requestId, seen, word: "Complet." }),
    );
  const outcomes = await Promise.allSettled([accept(), refuse(), accept(), refuse()]);
  return outcomes.filter(({ status }) => status === "fulfilled").length;
}
