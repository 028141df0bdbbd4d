import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { type Chore, type ChoreRunner, startChores } from "./chores/start-chores";
import { listCommunes } from "./communes/list-communes";
import { database } from "./context";

/** What this installation does without being asked. */
const chores: readonly Chore[] = [{ name: "waiting-lists", every: 15_000, run: advanceWaitingLists }];

/** Starts the chores of this installation, in every commune, until they are stopped. */
export function startHouseKeeping(): ChoreRunner {
  return startChores({ database: database(), listCommunes: () => listCommunes(database()), chores });
}
