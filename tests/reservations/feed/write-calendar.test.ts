import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import type { FeedEvent } from "@/lib/reservations/feed/list-feed-events";
import { writeCalendar } from "@/lib/reservations/feed/write-calendar";
import { instantAt } from "@/lib/time/zone";
import { readCalendar } from "./read-calendar";

const PARIS = { name: "Corbeil", host: "corbeil.exemple.fr", timeZone: "Europe/Paris" };
const ZONES = ["Europe/Paris", "Indian/Reunion", "America/Martinique", "Pacific/Noumea", "America/Miquelon"];
const LONGEST_LINE = 75;

const event = (over: Partial<FeedEvent> = {}): FeedEvent => ({
  id: uuidv7(),
  firstName: "Paul",
  activityName: "Cantine",
  siteName: "École Jean Moulin",
  date: Temporal.PlainDate.from("2024-05-27"),
  startsAt: "11:45",
  endsAt: "13:30",
  reservedAt: Temporal.Instant.from("2024-05-22T14:29:00Z"),
  ...over,
});
const on = (date: string, over: Partial<FeedEvent> = {}) =>
  event({ date: Temporal.PlainDate.from(date), ...over });
const momentOf = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds;

describe("a calendar, read by another library", () => {
  it("says activity, first name, place and hours, and nothing else", () => {
    const paul = event();
    const { name, events } = readCalendar(writeCalendar([paul], PARIS));
    expect(name).toBe("Réservations – Corbeil");
    expect(events).toEqual([
      {
        uid: `${paul.id}@corbeil.exemple.fr`,
        summary: "Cantine – Paul",
        location: "École Jean Moulin",
        start: momentOf("2024-05-27T09:45:00Z"),
        end: momentOf("2024-05-27T11:30:00Z"),
        says: ["uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "location"],
      },
    ]);
  });

  it("is the same to the byte for the same reservations, and another for others", () => {
    const events = [event(), on("2024-05-28")];
    expect(writeCalendar(events, PARIS)).toBe(writeCalendar(events, PARIS));
    expect(writeCalendar(events.slice(1), PARIS)).not.toBe(writeCalendar(events, PARIS));
  });

  it("without a reservation is a calendar all the same", () => {
    expect(readCalendar(writeCalendar([], PARIS))).toEqual({ name: "Réservations – Corbeil", events: [] });
  });

  it.each([
    ["the Friday before the clocks go on", "Europe/Paris", "2024-03-29", "2024-03-29T10:45:00Z"],
    ["the Sunday on which they do", "Europe/Paris", "2024-03-31", "2024-03-31T09:45:00Z"],
    ["the Monday after", "Europe/Paris", "2024-04-01", "2024-04-01T09:45:00Z"],
    ["the Saturday before they go back", "Europe/Paris", "2024-10-26", "2024-10-26T09:45:00Z"],
    ["the Sunday on which they do so", "Europe/Paris", "2024-10-27", "2024-10-27T10:45:00Z"],
    ["summer in La Réunion", "Indian/Reunion", "2024-07-01", "2024-07-01T07:45:00Z"],
    ["winter in La Réunion", "Indian/Reunion", "2025-01-06", "2025-01-06T07:45:00Z"],
    ["Martinique", "America/Martinique", "2024-07-01", "2024-07-01T15:45:00Z"],
    ["Saint-Pierre in summer", "America/Miquelon", "2024-07-01", "2024-07-01T13:45:00Z"],
  ])("tells the hour of %s", (_, timeZone, date, start) => {
    const { events } = readCalendar(writeCalendar([on(date)], { ...PARIS, timeZone }));
    expect(events.map((read) => read.start)).toEqual([momentOf(start)]);
  });

  it("tells each hour of a year in which the clocks change twice", () => {
    const days = ["2024-03-30", "2024-03-31", "2024-10-27", "2024-10-28", "2025-03-31"].map((date) =>
      on(date),
    );
    const { events } = readCalendar(writeCalendar(days, PARIS));
    expect(events.map(({ start }) => start)).toEqual(
      days.map(({ date, startsAt }) => instantAt(date, startsAt, "Europe/Paris").epochMilliseconds),
    );
  });

  it.each([
    "a, b; c\\n d \\, e",
    "une ligne\nune autre",
    "🧒🏽 très content 🎉",
    "מרים",
    `${"long ".repeat(40)}🎈`,
    "BEGIN:VEVENT",
    "\u0007cloche",
  ])("gives back what was written: %j", (words) => {
    const shown = words.replace(/\p{Cc}+/gu, " ");
    const text = writeCalendar([event({ firstName: words, siteName: words })], { ...PARIS, name: words });
    const { name, events } = readCalendar(text);
    expect(events).toMatchObject([{ summary: `Cantine – ${shown}`, location: shown }]);
    expect(name).toBe(`Réservations – ${shown}`);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: fc.constantFrom(",", ";", "\\", "n", "N", ":", '"', "é", "🎈", " ") }),
);
const anyDay = fc
  .integer({ min: 0, max: 1_500 })
  .map((days) => Temporal.PlainDate.from("2024-01-01").add({ days }));
const anyEvent = fc.record({
  id: fc.uuid(),
  firstName: anyText,
  activityName: anyText,
  siteName: anyText.filter((text) => text.trim() !== ""),
  date: anyDay,
  startsAt: fc.constantFrom("07:00", "11:45", "16:30"),
  endsAt: fc.constantFrom("17:00", "18:30"),
  reservedAt: fc.constant(Temporal.Instant.from("2024-05-22T14:29:00Z")),
});

describe("any calendar", () => {
  it("comes out as it went in, in every zone", () => {
    const any = fc.array(anyEvent, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(any, fc.constantFrom(...ZONES), (unsorted, timeZone) => {
        const events = [...unsorted].sort((a, b) => Temporal.PlainDate.compare(a.date, b.date));
        const read = readCalendar(writeCalendar(events, { ...PARIS, timeZone })).events;
        const shown = (text: string) => text.replace(/\p{Cc}+/gu, " ");
        expect(read.map(({ says: _, ...facts }) => facts)).toEqual(
          events.map((wanted) => ({
            uid: `${wanted.id}@${PARIS.host}`,
            summary: shown(`${wanted.activityName} – ${wanted.firstName}`),
            location: shown(wanted.siteName),
            start: instantAt(wanted.date, wanted.startsAt, timeZone).epochMilliseconds,
            end: instantAt(wanted.date, wanted.endsAt, timeZone).epochMilliseconds,
          })),
        );
      }),
    );
  });

  it("has no line of more than 75 octets, and ends each with CR LF", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 4 }), (events) => {
        const text = writeCalendar(events, PARIS);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of text.split("\r\n"))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(LONGEST_LINE);
      }),
    );
  });
});
