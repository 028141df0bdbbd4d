import { Temporal } from "temporal-polyfill";
import type { LateBooking } from "@/lib/catalogue/rules/regulation";
import { systemContext } from "@/lib/context";
import { addLines, type NewLine } from "@/lib/reservations/basket/basket-lines";
import { growBasket } from "@/lib/reservations/basket/basket-version";
import { changeCapacity } from "@/lib/reservations/capacity/change-capacity";
import type { CheckoutOutcomeView } from "@/lib/reservations/checkout/views";
import { acceptOffer } from "@/lib/reservations/waiting/accept-offer";
import { advanceWaitingLists } from "@/lib/reservations/waiting/advance-waiting-lists";
import { declineOffer } from "@/lib/reservations/waiting/decline-offer";
import { joinWaitingList } from "@/lib/reservations/waiting/join-waiting-list";
import { leaveWaitingList } from "@/lib/reservations/waiting/leave-waiting-list";
import { type MadeActivity, makeActivity } from "@/tests/factories/activity";
import { ask, book, placeKey, press } from "@/tests/factories/basket";
import { makeCommune } from "@/tests/factories/commune";
import { familyContext, WEDNESDAY_AFTERNOON } from "@/tests/factories/context";
import { type Family, makeFamily } from "@/tests/factories/family";
import type { TestDatabase } from "@/tests/setup/test-database";

/** A day that is full, its queue, and what everybody does with it. */

export const MONDAY = "2024-05-27";
/** The last instant at which that Monday can be booked or cancelled: Sunday noon in Paris. */
export const DEADLINE = Temporal.Instant.from("2024-05-26T12:00:00+02:00");
export const NOW = WEDNESDAY_AFTERNOON;
export const later = (hours: number) => NOW.add({ minutes: Math.round(hours * 60) });

let number = 0;

export interface FullDay {
  canteen: MadeActivity;
  /** Who have the places. */
  holders: Family[];
  /** Who have none. */
  others: Family[];
}

/** A canteen whose places of the Monday are all taken, and families who come too late. */
export async function makeFullDay(
  database: TestDatabase,
  { places = 1, others = 3, late }: { places?: number; others?: number; late?: LateBooking } = {},
): Promise<FullDay> {
  number += 1;
  const commune = await makeCommune(database, { slug: `attente-${number}-${process.pid}` });
  const canteen = await makeActivity(database, commune, { on: [MONDAY], capacity: places, late });
  const families = async (count: number) => {
    const made: Family[] = [];
    for (let i = 0; i < count; i += 1) made.push(await makeFamily(database, commune, [canteen]));
    return made;
  };
  const day = { canteen, holders: await families(places), others: await families(others) };
  for (const holder of day.holders) await book(database, holder, canteen, [MONDAY]);
  return day;
}

/** What families, agents and the clock do on one full day; `now` is the domain's clock. */
export function actorsOf(database: TestDatabase, { canteen, holders, others }: FullDay) {
  const commune = (holders[0] ?? others[0])?.commune;
  if (!commune) throw new RangeError("A day of the tests has families.");
  const key = (family: Family) => placeKey(family, canteen, MONDAY);
  const date = Temporal.PlainDate.from(MONDAY);
  const asSystem = <T>(work: Parameters<typeof systemContext<T>>[1], now: Temporal.Instant) =>
    systemContext(commune, work, { on: database.app, now });
  const rows = (family: Family) => database.owner.sql<{ id: string; status: string; until: string | null }[]>`
    select id, status, to_char(offer_until, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until from waiting_entry
    where household_id = ${family.householdId} order by asked_at, id`;
  const offerId = async (family: Family) => {
    const offered = (await rows(family)).findLast(({ until }) => until !== null);
    if (!offered) throw new RangeError("This family was never offered a place.");
    return offered.id;
  };
  return {
    join: (family: Family, now = NOW) =>
      familyContext(database, family, (ctx) => joinWaitingList(ctx, { key: key(family) }), now),
    leave: (family: Family, now = NOW) =>
      familyContext(database, family, (ctx) => leaveWaitingList(ctx, { key: key(family) }), now),
    accept: async (family: Family, now = NOW) => {
      const entryId = await offerId(family);
      return familyContext(database, family, (ctx) => acceptOffer(ctx, { entryId }), now);
    },
    decline: async (family: Family, now = NOW) => {
      const entryId = await offerId(family);
      return familyContext(database, family, (ctx) => declineOffer(ctx, { entryId }), now);
    },
    book: (family: Family, now = NOW) => validate(database, family, "book", canteen, now),
    /** Presses "Valider" on a line that the basket has had since before the day was full. */
    insist: (family: Family, now = NOW) =>
      insist(
        database,
        family,
        [{ childId: family.childId, activityId: canteen.id, date, kind: "book" }],
        now,
      ),
    cancel: (family: Family, now = NOW) => validate(database, family, "cancel", canteen, now),
    /** An agent gives the day another number of places. */
    raise: (capacity: number, now = NOW) =>
      asSystem(
        (ctx) => changeCapacity(ctx, { activityId: canteen.id, date: MONDAY, capacity, reason: "Essai" }),
        now,
      ),
    /** The worker's round. */
    round: (now = NOW) => asSystem(advanceWaitingLists, now),
    offerId,
    /** Every turn that the family ever had, in words: "waiting", "offered until …". */
    turns: async (family: Family) =>
      (await rows(family)).map(({ status, until }) =>
        status === "offered" ? `offered until ${until}` : status,
      ),
    /** The addresses that were told of a place, in order. */
    told: async () => {
      const mails = await database.owner.sql<{ recipient: string }[]>`
        select recipient from outbox_message where commune_id = ${commune.id} and kind = 'place-offered' order by id`;
      return mails.map(({ recipient }) => recipient);
    },
    opening: async () => {
      const [row] = await database.owner.sql<
        { capacity: number; taken: number; held: number; live: number }[]
      >`
        select capacity, taken, held, (select count(*)::int from reservation r where r.commune_id = o.commune_id
          and r.activity_id = o.activity_id and r.service_date = o.service_date and r.status = 'reserved') as live
        from opening o where activity_id = ${canteen.id}`;
      if (!row) throw new RangeError("The day has an opening.");
      return row;
    },
  };
}

async function validate(
  database: TestDatabase,
  family: Family,
  wish: "book" | "cancel",
  canteen: MadeActivity,
  now: Temporal.Instant,
) {
  const asked = await ask(database, family, wish, canteen, [MONDAY], now);
  if (asked.refused.length > 0) return { granted: 0, message: asked.refused[0]?.message };
  const outcome = await press(database, family, { version: asked.basket.version }, now);
  return { granted: outcome.granted, message: outcome.refusedLines[0]?.message };
}

/** Puts lines into the basket unseen, whatever the rules say by now, and validates them. */
export async function insist(
  database: TestDatabase,
  family: Family,
  lines: readonly NewLine[],
  now = NOW,
): Promise<CheckoutOutcomeView> {
  const version = await familyContext(database, family, async (ctx) => {
    const grown = await growBasket(ctx);
    await addLines(ctx, lines);
    return grown;
  });
  return press(database, family, { version }, now);
}
