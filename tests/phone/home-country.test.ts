import { describe, expect, it } from "vitest";
import { homePhoneCountry } from "@/lib/phone/home-country";
import { parsePhone, splitPhone } from "@/lib/phone/phone";

describe("the country of a telephone that does not say its own", () => {
  it.each([
    ["Europe/Paris", "06 12 34 56 78", "+33612345678"],
    ["Indian/Reunion", "0692 12 34 56", "+262692123456"],
    ["Indian/Mayotte", "0639 01 23 45", "+262639012345"],
    ["America/Martinique", "0696 12 34 56", "+596696123456"],
    ["America/Guadeloupe", "0690 12 34 56", "+590690123456"],
    ["America/Cayenne", "0694 12 34 56", "+594694123456"],
    ["America/Miquelon", "41 12 34", "+508411234"],
    ["Pacific/Noumea", "75 12 34", "+687751234"],
    ["Pacific/Tahiti", "87 12 34 56", "+68987123456"],
  ])("in a commune of %s reads %s as %s", (timeZone, typed, stored) => {
    expect(parsePhone(typed, homePhoneCountry(timeZone))).toBe(stored);
  });

  it("is that of what a file has as it was typed", () => {
    expect(splitPhone("0692 12 34 56", homePhoneCountry("Indian/Reunion"))).toEqual({
      country: "RE",
      national: "0692 12 34 56",
    });
    expect(splitPhone("+33612345678", "RE")).toMatchObject({ country: "FR" });
  });
});
