import { expect, it } from "vitest";
import { nameMoment } from "@/components/desk/regulations/name-moment";

const at = (instant: string) => Date.parse(instant);
const PARIS = {
  timeZone: "Europe/Paris",
  days: [
    { at: at("2024-10-26T22:00:00Z"), name: "dimanche 27 octobre" },
    { at: at("2024-10-27T23:00:00Z"), name: "lundi 28 octobre" },
  ],
};

it.each([
  ["2024-10-26T22:00:00Z", "dimanche 27 octobre", "0 h 00"],
  ["2024-10-27T00:30:00Z", "dimanche 27 octobre", "2 h 30"],
  // The clocks have gone back: the same hour comes twice, and the day has 25 of them.
  ["2024-10-27T01:30:00Z", "dimanche 27 octobre", "2 h 30"],
  ["2024-10-27T22:45:00Z", "dimanche 27 octobre", "23 h 45"],
  ["2024-10-27T23:00:00Z", "lundi 28 octobre", "0 h 00"],
])("a moment is said as the commune's clocks show it: %s", (instant, day, time) => {
  const said = nameMoment(at(instant), PARIS);
  expect([said.day, said.time.replaceAll("\u00a0", " ")]).toEqual([day, time]);
});

it("follows the zone of the commune, not that of the machine", () => {
  const days = [{ at: at("2024-05-26T20:00:00Z"), name: "lundi 27 mai" }];
  expect(nameMoment(at("2024-05-27T08:00:00Z"), { timeZone: "Indian/Reunion", days }).time).toBe(
    "12\u00a0h\u00a000",
  );
});
