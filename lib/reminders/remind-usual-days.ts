import { Temporal } from "temporal-polyfill";
import type { SystemContext } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { loadDecider } from "@/lib/reservations/places/load-decider";
import { keyOf } from "@/lib/reservations/places/place";
import { groupBy } from "@/lib/reservations/rules/group-by";
import type { Ledger } from "@/lib/reservations/rules/ledger";
import { mondayOf } from "@/lib/time/civil-date";
import { civilDateAt } from "@/lib/time/zone";
import { claimReminders, dropSaid } from "./claim-reminders";
import { findRecipients } from "./find-recipients";
import { type DueOpening, findUrgentWeeks } from "./find-urgent-weeks";
import { findUsualPlaces, type UsualPlace } from "./find-usual-places";
import { cutToShown } from "./rules/shown";
import { isUrgent } from "./rules/urgency";

const KIND = "usual-days";

/** A place that a household usually books and can still book. */
interface OpenPlace extends UsualPlace {
  /** ISO Monday. */
  week: string;
  /** The last instant, inclusive. */
  until: Temporal.Instant;
}

/**
 * Reminds of the days that a household usually books and has not: all of an ISO week at once, when the limit of one
 * of them is near. A guardian is told of a week once, and of several weeks in one e-mail a day.
 */
export async function remindOfUsualDays(ctx: SystemContext): Promise<void> {
  const due = await findUrgentWeeks(ctx);
  const usual = await findUsualPlaces(ctx, due);
  const places = await keepBookable(ctx, usual, due);
  const byHousehold = groupBy(places, (place) => place.householdId);
  const recipients = await findRecipients(ctx, KIND, [...byHousehold.keys()]);

  const wanted = recipients.flatMap(({ guardianId, householdId }) =>
    urgentWeeksOf(byHousehold.get(householdId) ?? [], ctx.now).map((week) => ({ guardianId, subject: week })),
  );
  const unsaid = await dropSaid(ctx, KIND, wanted);
  // The day first: a guardian who had a reminder today keeps the week for tomorrow.
  const today = `jour ${civilDateAt(ctx.now, ctx.commune.timeZone).toString()}`;
  const guardians = [...new Set(unsaid.map(({ guardianId }) => guardianId))];
  const ofToday = await claimReminders(
    ctx,
    KIND,
    guardians.map((guardianId) => ({ guardianId, subject: today })),
  );
  const free = new Set(ofToday.map(({ guardianId }) => guardianId));
  const told = await claimReminders(
    ctx,
    KIND,
    unsaid.filter(({ guardianId }) => free.has(guardianId)),
  );

  const weeksOf = groupBy(told, ({ guardianId }) => guardianId);
  const letters = recipients.flatMap(({ guardianId, householdId, email }) => {
    const weeks = new Set(weeksOf.get(guardianId)?.map(({ subject }) => subject));
    const ofWeeks = (byHousehold.get(householdId) ?? []).filter(({ week }) => weeks.has(week));
    if (ofWeeks.length === 0) return [];
    const { shown, more } = cutToShown(ofWeeks);
    return [{ recipient: email, payload: { guardianId, places: shown.map(presentPlace), more } }];
  });
  await enqueueEach(ctx, "days-reminder", letters);
}

/** The weeks in which some limit of this household's own days is near. */
function urgentWeeksOf(places: readonly OpenPlace[], now: Temporal.Instant): string[] {
  return [...new Set(places.filter(({ until }) => isUrgent(until, now)).map(({ week }) => week))];
}

/**
 * What a family could book, and at its ordinary price: nobody is reminded of a day that is full. Decided one after
 * the other as if each were booked, twice: an activity that goes only with another may come before it.
 */
async function keepBookable(
  ctx: SystemContext,
  usual: readonly UsualPlace[],
  due: readonly DueOpening[],
): Promise<OpenPlace[]> {
  const dates = usual.map(({ date }) => date).sort(Temporal.PlainDate.compare);
  const [from, until] = [dates[0], dates.at(-1)];
  if (!from || !until) return [];
  const children = new Map(usual.map(({ childId: id, ...child }) => [id, { id, ...child }]));
  const { decider } = await loadDecider(ctx, [...children.values()], { from, until });
  const openings = new Map(due.map((opening) => [openingKey(opening), opening]));
  const limitOf = (place: UsualPlace, ledger: Ledger) => {
    const opening = openings.get(openingKey(place));
    if (!opening || !decider.activity(place.activityId)) return null;
    const status = { ...place, opening, reservedBy: null, attendance: null, line: null };
    const { booking } = decider.decide(status, ledger);
    return booking.kind === "allowed" && booking.surcharge === null ? booking.deadline : null;
  };
  const limits = new Map<UsualPlace, Temporal.Instant>();
  for (const ofOne of groupBy(usual, (place) => place.householdId).values()) {
    const ledger = decider.intended.copy();
    for (const place of [...ofOne, ...ofOne]) {
      const until = limits.has(place) ? null : limitOf(place, ledger);
      if (!until) continue;
      ledger.add(place);
      limits.set(place, until);
    }
  }
  return usual.flatMap((place): OpenPlace[] => {
    const until = limits.get(place);
    return until ? [{ ...place, week: mondayOf(place.date).toString(), until }] : [];
  });
}

function presentPlace(place: OpenPlace) {
  return { key: keyOf(place), until: place.until.toString() };
}

function openingKey({ activityId, date }: Pick<UsualPlace, "activityId" | "date">): string {
  return `${activityId}/${date.toString()}`;
}
