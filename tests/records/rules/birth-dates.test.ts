import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { birthBounds, isBirthDate } from "@/lib/records/rules/birth-dates";

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day("2024-05-22");

describe("when somebody of a file can be born", () => {
  it.each([
    ["guardian", "2008-05-22", true],
    ["guardian", "2008-05-23", false],
    ["guardian", "1904-05-22", true],
    ["guardian", "1904-05-21", false],
    ["guardian", "1988-02-29", true],
    ["child", "2024-05-22", true],
    ["child", "2024-05-23", false],
    ["child", "1998-05-23", true],
    ["child", "1998-05-22", false],
    ["child", "1994-05-22", false],
    ["child", "2016-02-29", true],
    ["child", "0001-11-30", false],
  ] as const)("a %s on %s: %s", (kind, born, can) => {
    expect(isBirthDate(day(born), birthBounds(kind, TODAY))).toBe(can);
  });

  it("knows the bounds of a 29 February", () => {
    expect(birthBounds("guardian", day("2024-02-29")).latest).toEqual(day("2008-02-29"));
    expect(birthBounds("child", day("2024-02-29")).earliest).toEqual(day("1998-03-01"));
  });
});
