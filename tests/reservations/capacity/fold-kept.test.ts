import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { ServiceYear } from "@/lib/catalogue/openings/load-service-years";
import type { KeptDay } from "@/lib/catalogue/rules/plan-openings";
import { buildServiceCalendar } from "@/lib/catalogue/rules/service-calendar";
import { foldKept } from "@/lib/reservations/capacity/fold-kept";

const day = (text: string) => Temporal.PlainDate.from(text);
const label = "Vacances de la Toussaint";
const AUTUMN = { from: day("2024-10-19"), until: day("2024-11-04"), label };
const ID = "00000000-0000-4000-8000-000000000001";
const CLOSED = { from: day("2024-10-31"), until: day("2024-11-01"), label };
const canteen: ServiceYear = {
  id: ID,
  name: "Cantine",
  siteId: ID,
  site: "Jules-Ferry",
  archived: false,
  capacity: 24,
  weekdayCapacities: {},
  calendar: buildServiceCalendar(
    { weekdays: [1, 2, 4, 5], season: "term" },
    { schoolHolidays: [AUTUMN], closures: [CLOSED] },
  ),
};
const kept = (date: string, rest: Partial<KeptDay> = {}): KeptDay => ({
  date: day(date),
  why: "reserved",
  closure: { kind: "school-holiday", label },
  ...rest,
});
const outside = { closure: { kind: "outside-schedule", label: null } } as const;
const inWords = (days: KeptDay[]) =>
  foldKept(canteen, days).map(({ when, days: count }) => `${count} ${when}`);

describe("the days that a person must decide about", () => {
  it("are told together where nothing of the calendar lies between", () => {
    expect(inWords([kept("2024-10-24"), kept("2024-10-25"), kept("2024-10-28")])).toEqual([
      "3 du jeudi 24 au lundi 28 octobre 2024",
    ]);
  });

  it("are told apart where a day was opened on purpose between them", () => {
    const days = [kept("2024-10-24"), kept("2024-10-28")];
    const told = (open: string[]) =>
      foldKept(
        canteen,
        days,
        open.map((date) => ({ date: day(date) })),
      ).map(({ when }) => when);
    expect(told(["2024-10-24", "2024-10-28"])).toHaveLength(1);
    expect(told(["2024-10-24", "2024-10-25", "2024-10-28"])).toHaveLength(2);
  });

  it("are told apart where a day that opens lies between, or another reason, or another need", () => {
    expect(inWords([kept("2024-11-06", outside), kept("2024-11-13", outside)])).toEqual([
      "1 le mercredi 6 novembre 2024",
      "1 le mercredi 13 novembre 2024",
    ]);
    expect(inWords([kept("2024-10-29"), kept("2024-10-30", outside)])).toHaveLength(2);
    expect(inWords([kept("2024-10-29"), kept("2024-11-01")])).toHaveLength(2);
    expect(inWords([kept("2024-10-29"), kept("2024-10-31", { why: "wished" })])).toHaveLength(2);
  });

  it("lead to a closure of their activity, filled in; a day that is too small to itself", () => {
    const [closing, small] = foldKept(canteen, [
      kept("2024-10-24"),
      kept("2024-11-05", { why: "too-small", closure: null }),
    ]);
    const asked = new URL(closing?.href ?? "", "https://exemple.fr");
    expect(asked.pathname).toBe("/gestion/calendrier/fermetures/nouvelle");
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      du: "2024-10-24",
      au: "2024-10-24",
      motif: label,
      pour: `prestation:${ID}`,
    });
    expect(small).toMatchObject({ reason: null, href: `/gestion/ouvertures/${ID}/2024-11-05` });
  });
});
