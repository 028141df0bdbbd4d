import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { FRENCH_TIME_ZONES, habitsOf, isTimeZone } from "@/lib/communes/rules/time-zones";
import { messagesOf } from "@/lib/i18n/messages";

describe("the time zones of France", () => {
  it.each([
    ["Europe/Paris", "national", 9],
    ["Indian/Reunion", "reunion", 8],
    ["Indian/Mayotte", "mayotte", 8],
    ["America/Guadeloupe", "guadeloupe", 9],
    ["America/Martinique", "martinique", 9],
    ["America/Cayenne", "guyane", 9],
    ["America/St_Barthelemy", "saint-barthelemy", 9],
    ["America/Marigot", "saint-martin", 9],
    ["Pacific/Noumea", "national", 2],
    ["Europe/Brussels", "national", 9],
  ])("%s has the public holidays of %s, and its year begins in month %d", (zone, publicHolidays, month) => {
    expect(habitsOf(zone)).toEqual({ publicHolidays, schoolYearMonth: month });
  });

  it("are known to the machine and to the calendar, and each has its name", () => {
    const names: Readonly<Record<string, string>> = messagesOf("fr").commune.timeZones;
    for (const zone of FRENCH_TIME_ZONES) {
      expect([zone, isTimeZone(zone)]).toEqual([zone, true]);
      expect(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId).toBe(zone);
      expect(names[zone.replace("/", "-")]).toBeTruthy();
    }
    expect(Object.keys(names)).toHaveLength(FRENCH_TIME_ZONES.length);
  });

  it.each([
    "",
    "Paris",
    "europe/paris",
    "Europe/Pari",
    "UTC",
    "+04:00",
    "Indian/Réunion",
    "../etc/passwd",
  ])("are not %j", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
