import { forgetOldTrail } from "@/lib/desk/audit/forget-old-trail";
import { indexUnknownHouseholds } from "@/lib/households/search/index-unknown-households";
import { forgetRemovedContacts } from "@/lib/records/contacts/forget-removed-contacts";
import { remindFamilies } from "@/lib/reminders/remind-families";
import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { type Chore, type ChoreRunner, startChores } from "./chores/start-chores";
import { listCommunes } from "./communes/list-communes";
import { database } from "./context";
import { env } from "./env";
import { sweepFiles } from "./files/sweep-files";

/** What this installation does without being asked; times in milliseconds. */
const listChores = (): readonly Chore[] => [
  { name: "waiting-lists", every: 15_000, run: advanceWaitingLists },
  // A limit that draws near is told within ten minutes. In a demo the clock jumps, and somebody waits for it.
  { name: "reminders", every: env().MARELLE_DEMO ? 10_000 : 600_000, run: remindFamilies },
  // An installation from before the search has its words within minutes.
  { name: "search-words", every: 60_000, run: indexUnknownHouseholds },
  // Of files that were taken away, and of uploads that were cut short.
  { name: "files", every: 21_600_000, run: sweepFiles },
  { name: "removed-contacts", every: 86_400_000, run: forgetRemovedContacts },
  { name: "trail", every: 86_400_000, run: (ctx) => forgetOldTrail(ctx) },
];

/** Starts the chores of this installation, in every commune, until they are stopped. */
export function startHouseKeeping(): ChoreRunner {
  return startChores({
    database: database(),
    listCommunes: () => listCommunes(database()),
    chores: listChores(),
  });
}
