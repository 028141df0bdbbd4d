import { escape as escapeText, ICalCalendar, ICalCalendarMethod } from "ical-generator";
import { translatorOf } from "@/lib/i18n/translator";
import { instantAt } from "@/lib/time/zone";
import type { FeedEvent } from "./list-feed-events";
import { writeTimeZone } from "./write-time-zone";

/** How often a calendar is to ask again, in seconds. */
const REFRESH_SECONDS = 3_600;
const PRODUCT = { company: "Marelle", product: "Portail famille", language: "FR" };
const FIRST_EVENT = "\r\nBEGIN:VEVENT";

const t = translatorOf("feed");

/**
 * The reservations, in the order of their dates, as one iCalendar text (RFC 5545), each an event in the commune's zone.
 * It names activity, first name and place, and nothing else; the same reservations make the same text, to the byte.
 */
export function writeCalendar(
  events: readonly FeedEvent[],
  commune: { name: string; host: string; timeZone: string },
): string {
  const { timeZone } = commune;
  const calendar = new ICalCalendar({
    // The one text that the library writes as it gets it.
    name: escapeText(showable(t("calendarName", { commune: commune.name })), false),
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const event of events)
    calendar.createEvent({
      id: `${event.id}@${commune.host}`,
      summary: showable(t("eventTitle", { activity: event.activityName, child: event.firstName })),
      location: showable(event.siteName),
      timezone: timeZone,
      stamp: event.reservedAt,
      start: momentOf(event.date, event.startsAt, timeZone),
      end: momentOf(event.date, event.endsAt, timeZone),
    });
  const text = calendar.toString();
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return text;
  const zone = writeTimeZone(timeZone, { first: first.date, last: last.date });
  // Where the grammar wants it: after every property of the calendar, of which the library writes some behind its own.
  return text.replace(FIRST_EVENT, () => `\r\n${zone}${FIRST_EVENT}`);
}

/** By the clock on the wall; an hour that the clocks skip is read one hour later. */
function momentOf(date: FeedEvent["date"], time: string, timeZone: string) {
  return instantAt(date, time, timeZone).toZonedDateTimeISO(timeZone);
}

/** A control sign, which no calendar shows, makes the whole file unreadable for some. */
function showable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
