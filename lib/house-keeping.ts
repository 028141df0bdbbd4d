import { remindFamilies } from "@/lib/reminders/remind-families";
import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { type Chore, type ChoreRunner, startChores } from "./chores/start-chores";
import { listCommunes } from "./communes/list-communes";
import { database } from "./context";
import { env } from "./env";

/** What this installation does without being asked; times in milliseconds. */
const listChores = (): readonly Chore[] => [
  { name: "waiting-lists", every: 15_000, run: advanceWaitingLists },
  // A limit that draws near is told within ten minutes. In a demo the clock jumps, and somebody waits for it.
  { name: "reminders", every: env().MARELLE_DEMO ? 10_000 : 600_000, run: remindFamilies },
];

/** Starts the chores of this installation, in every commune, until they are stopped. */
export function startHouseKeeping(): ChoreRunner {
  return startChores({
    database: database(),
    listCommunes: () => listCommunes(database()),
    chores: listChores(),
  });
}
