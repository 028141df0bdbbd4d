import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readableAccent } from "@/emails/accent";
import {
  contrastWithWhite,
  formatColor,
  isReadable,
  nearestReadable,
  parseColor,
  WANTED_CONTRAST,
} from "@/lib/color/contrast";
import { formatRatio } from "@/lib/color/format-ratio";

const channel = fc.integer({ min: 0, max: 255 });
const colors = fc.tuple(channel, channel, channel).map(formatColor);

describe("a colour under white words", () => {
  it.each([
    ["#ffffff", 1],
    ["#000000", 21],
    ["#2d4fc4", 6.94],
    ["#767676", 4.54],
    ["#777777", 4.48],
    ["#ffd700", 1.4],
  ])("%s stands out as %d to 1", (color, ratio) => {
    expect(contrastWithWhite(color)).toBeCloseTo(ratio, 1);
  });

  it.each([
    ["#767676", true],
    ["#777777", false],
    ["#2D4FC4", true],
    ["#ffd700", false],
    ["red", false],
    ["#fff", false],
    ["", false],
  ])("%s can be read: %s", (color, readable) => {
    expect(isReadable(color)).toBe(readable);
  });

  it("has a nearest readable one, always readable, and the very next lighter step is not", () => {
    fc.assert(
      fc.property(colors, (color) => {
        const nearest = nearestReadable(color) ?? "";
        expect(isReadable(nearest)).toBe(true);
        if (isReadable(color)) expect(nearest).toBe(color);
        else expect(contrastWithWhite(nearest) ?? 0).toBeLessThan(WANTED_CONTRAST + 0.35);
      }),
    );
  });

  it("keeps its hue: no channel overtakes another", () => {
    fc.assert(
      fc.property(colors, (color) => {
        const before = parseColor(color) ?? [0, 0, 0];
        const after = parseColor(nearestReadable(color) ?? "") ?? [0, 0, 0];
        for (const [i, j] of [
          [0, 1],
          [1, 2],
          [0, 2],
        ] as const)
          expect(Math.sign(after[i] - after[j]) * Math.sign(before[i] - before[j])).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(["red", "#12345", "#1234567", "#gggggg"])("is none for %s", (text) => {
    expect([parseColor(text), contrastWithWhite(text), nearestReadable(text)]).toEqual([null, null, null]);
  });

  it("is brought down in an e-mail whatever it was", () => {
    fc.assert(
      fc.property(colors, (color) => {
        expect(contrastWithWhite(readableAccent(color))).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

it.each([
  [7.25, "7,2"],
  [4.48, "4,4"],
  [4.5, "4,5"],
  [21, "21,0"],
])("%d reads as %s, never as more than it is", (ratio, text) => {
  expect(formatRatio(ratio)).toBe(text);
});
