import { Temporal } from "temporal-polyfill";
import { type Commune, systemContext } from "@/lib/context";
import { remindFamilies } from "@/lib/reminders/remind-families";
import type { TestDatabase } from "@/tests/setup/test-database";

/** An instant, from a civil one in Paris: "2024-05-25T10:00". */
export const inParis = (civil: string) =>
  Temporal.PlainDateTime.from(civil).toZonedDateTime("Europe/Paris").toInstant();

export function remind(
  { app }: Pick<TestDatabase, "app">,
  commune: Commune,
  now: Temporal.Instant,
): Promise<void> {
  return systemContext(commune, remindFamilies, { on: app, now });
}

export interface WrittenReminder {
  kind: string;
  recipient: string;
  /** ISO dates, in the order in which they are told. */
  days: string[];
  cancelled: string[];
}

/** What a commune's outbox holds, oldest first. */
export async function listWritten(
  { owner }: Pick<TestDatabase, "owner">,
  commune: Commune,
): Promise<WrittenReminder[]> {
  const rows = await owner.sql<{ kind: string; recipient: string; payload: Payload }[]>`
    select kind, recipient, payload from outbox_message where commune_id = ${commune.id} and kind like '%-reminder'
    order by id`;
  return rows.map(({ kind, recipient, payload }) => ({
    kind,
    recipient,
    days: datesOf(payload.places ?? payload.bookings),
    cancelled: datesOf(payload.cancellations),
  }));
}

type Told = { key: string; until: string }[];
interface Payload {
  places?: Told;
  bookings?: Told;
  cancellations?: Told;
}
const datesOf = (told: Told = []) => told.map(({ key }) => key.slice(-10));
