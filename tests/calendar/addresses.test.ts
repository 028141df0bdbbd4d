import { expect, it } from "vitest";
import { calendarHref } from "@/components/calendar/addresses";

const at = { childId: "paul", week: "2024-05-27" };

it("leads to each calendar at the week that is shown", () => {
  expect(calendarHref("/reservations", "week", at)).toBe("/reservations?enfant=paul&semaine=2024-05-27");
  expect(calendarHref("/reservations", "month", at)).toBe(
    "/reservations/mois?enfant=paul&semaine=2024-05-27",
  );
  expect(calendarHref("/reservations", "year", { ...at, activityId: "midi" })).toBe(
    "/reservations/annee?enfant=paul&semaine=2024-05-27&prestation=midi",
  );
});

it("leaves out the week where a month or a year is named", () => {
  expect(calendarHref("/reservations", "month", at, { mois: "2024-06" })).toBe(
    "/reservations/mois?enfant=paul&mois=2024-06",
  );
  expect(calendarHref("/reservations", "year", at, { annee: "2024" })).toBe(
    "/reservations/annee?enfant=paul&annee=2024",
  );
});
