import ICAL from "ical.js";

/** One event as another library than ours reads it. */
export interface ReadEvent {
  uid: string;
  summary: string;
  location: string;
  /** Instants, in milliseconds since 1970 UTC, by the zone that the file itself describes. */
  start: number;
  end: number;
  /** The names of its properties, in their order. */
  says: string[];
}

const MS_A_SECOND = 1000;

/** Reads an iCalendar text with ical.js, which knows no zone but those that the text describes. */
export function readCalendar(text: string): { name: string; events: ReadEvent[] } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      start: event.startDate.toUnixTime() * MS_A_SECOND,
      end: event.endDate.toUnixTime() * MS_A_SECOND,
      says: component.getAllProperties().map(({ name }) => name),
    };
  });
  // A property that no standard knows is given as it is written: a text, as every calendar takes it.
  const name = ICAL.design.icalendar.value.text.fromICAL(calendar.getFirstPropertyValue("x-wr-calname"));
  return { name, events };
}
