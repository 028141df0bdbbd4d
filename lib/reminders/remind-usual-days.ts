import type { Temporal } from "temporal-polyfill";
import type { SystemContext } from "@/lib/context";
import { enqueueEach } from "@/lib/mail/enqueue";
import { keyOf } from "@/lib/reservations/places/place";
import { groupBy } from "@/lib/reservations/rules/group-by";
import { civilDateAt } from "@/lib/time/zone";
import { claimReminders, dropSaid } from "./claim-reminders";
import { findRecipients } from "./find-recipients";
import { findUrgentWeeks } from "./find-urgent-weeks";
import { findUsualPlaces } from "./find-usual-places";
import { keepBookable, type OpenPlace } from "./keep-bookable";
import { cutToShown } from "./rules/shown";
import { isUrgent } from "./rules/urgency";

const KIND = "usual-days";

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

function presentPlace(place: OpenPlace) {
  return { key: keyOf(place), until: place.until.toString() };
}
