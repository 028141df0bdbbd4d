import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { closure, communeHoliday } from "@/db/schema";
import type { Commune } from "@/lib/context";
import type { TestDatabase } from "@/tests/setup/test-database";

/** What the calendar of a neighbour holds, each under the name of its canteen. */
export interface CalendarNeighbour {
  closureId: string;
  holidayId: string;
}

/** Days of the summer after, that no other attempt looks at. */
const CLOSED = Temporal.PlainDate.from("2025-07-01");
const HOLIDAY = Temporal.PlainDate.from("2025-06-16");

export async function makeCalendarNeighbour(
  { owner }: TestDatabase,
  commune: Commune,
  label: string,
): Promise<CalendarNeighbour> {
  const [closureId, holidayId] = [uuidv7(), uuidv7()];
  const named = { communeId: commune.id, label };
  await owner.drizzle
    .insert(closure)
    .values({ ...named, id: closureId, from: CLOSED, until: CLOSED.add({ days: 1 }) });
  await owner.drizzle
    .insert(communeHoliday)
    .values({ ...named, id: holidayId, from: HOLIDAY, until: HOLIDAY.add({ days: 1 }) });
  return { closureId, holidayId };
}
