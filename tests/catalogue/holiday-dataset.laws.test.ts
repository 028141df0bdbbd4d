import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { findOverlap, holidayLength, LONGEST_HOLIDAY } from "@/lib/catalogue/rules/holiday-stretch";
import { readDatasetDay } from "@/lib/catalogue/rules/read-dataset-day";
import { readHolidayDataset } from "@/lib/catalogue/rules/read-holiday-dataset";
import { listDatasetPlaces, settleHolidayDataset } from "@/lib/catalogue/rules/settle-holiday-dataset";
import { instantAt } from "@/lib/time/zone";

const PARIS = "Europe/Paris";
const FIRST = Temporal.PlainDate.from("2020-01-01");
const day = fc.integer({ min: 0, max: 4000 }).map((days) => FIRST.add({ days }));
const zone = fc.constantFrom(PARIS, "Indian/Reunion", "America/Martinique", "Pacific/Noumea");

const anyRow = fc.record({
  description: fc.constantFrom("Vacances d'Hiver", "Vacances d'Été", "Rentrée scolaire", "Pont", ""),
  population: fc.constantFrom("-", "Élèves", "Enseignants", null),
  zones: fc.constantFrom("Zone A", "Zone B", "Corse", ""),
  location: fc.constantFrom("Rennes", "Lyon", "Corse", ""),
  start_date: fc.oneof(
    day.map((date) => instantAt(date, "00:00", PARIS).toString()),
    fc.constantFrom("", "demain"),
  ),
  end_date: fc.oneof(
    day.map((date) => instantAt(date, "00:00", PARIS).toString()),
    fc.constant(null),
  ),
});

describe("any dataset", () => {
  it("tells a day by the midnight of its zone, on both sides of every change of the clocks", () => {
    fc.assert(
      fc.property(day, zone, (date, timeZone) => {
        const text = instantAt(date, "00:00", timeZone).toString();
        expect(readDatasetDay(text, [timeZone])?.equals(date)).toBe(true);
      }),
    );
  });

  it("is read without a fault, whatever it holds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(["read", "unreadable"]).toContain(readHolidayDataset(text, [PARIS]).kind);
      }),
    );
  });

  it("comes to stretches in order, of which none meets another nor is too long", () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 20 }), (rows) => {
        const reading = readHolidayDataset(JSON.stringify(rows), [PARIS]);
        if (reading.kind !== "read") throw new RangeError("There are rows.");
        expect(reading.rows.length + reading.left.length).toBe(rows.length);
        for (const place of listDatasetPlaces(reading.rows)) {
          const { stretches } = settleHolidayDataset(reading.rows, place);
          stretches.forEach((stretch, index) => {
            expect(holidayLength(stretch)).toBeGreaterThan(0);
            expect(holidayLength(stretch)).toBeLessThanOrEqual(LONGEST_HOLIDAY);
            expect(findOverlap(stretch, stretches.slice(index + 1))).toBeNull();
          });
        }
      }),
    );
  });

  it("says the same whatever the order of its rows", () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), fc.nat(), (days, turn) => {
        const rows = days.map((date) => ({
          description: "Vacances",
          zones: "Zone B",
          location: "Rennes",
          start_date: date.toString(),
          end_date: date.add({ days: 9 }).toString(),
        }));
        const shift = turn % rows.length;
        const turned = [...rows.slice(shift), ...rows.slice(0, shift)];
        const settle = (list: object[]) => {
          const reading = readHolidayDataset(JSON.stringify(list), [PARIS]);
          return reading.kind === "read" && settleHolidayDataset(reading.rows, "Zone B").stretches;
        };
        expect(JSON.stringify(settle(turned))).toBe(JSON.stringify(settle(rows)));
      }),
    );
  });
});
