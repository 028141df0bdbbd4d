import { remindFamilies } from "@/lib/reminders/remind-families";
import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { type Chore, type ChoreRunner, startChores } from "./chores/start-chores";
import { listCommunes } from "./communes/list-communes";
import { database } from "./context";

/** Milliseconds: a limit that draws near is told within ten minutes. */
const REMINDERS_EVERY = 600_000;

/** What this installation does without being asked. */
const chores: readonly Chore[] = [
  { name: "waiting-lists", every: 15_000, run: advanceWaitingLists },
  { name: "reminders", every: REMINDERS_EVERY, run: remindFamilies },
];

/** Starts the chores of this installation, in every commune, until they are stopped. */
export function startHouseKeeping(): ChoreRunner {
  return startChores({ database: database(), listCommunes: () => listCommunes(database()), chores });
}
