import { describe, expect, it } from "vitest";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { describeTimeline } from "@/lib/reservations/regulation/describe-timeline";
import {
  BOISEMONT,
  CRUAS,
  dated,
  daysBefore,
  ERAGNY,
  MOUANS,
  THE_20TH,
  VAILHAUQUES,
} from "@/tests/catalogue/regulations";
import { plain } from "@/tests/setup/plain";
import { PARIS, timelineOf } from "./timeline.scene";

describe("the limits of a day that communes have written, in words", () => {
  it.each<[what: string, DeadlineRule, date: string, limit: string]>([
    ["Cruas, over a weekend", CRUAS, "2026-09-14", "jeudi 10 septembre à 12 h 00"],
    ["Cruas, after Armistice Day", CRUAS, "2026-11-12", "lundi 9 novembre à 12 h 00"],
    ["Boisemont", BOISEMONT, "2026-09-18", "jeudi 10 septembre à 9 h 00"],
    ["Vailhauquès, a Monday", VAILHAUQUES, "2026-09-14", "vendredi 11 septembre à 9 h 00"],
    ["Vailhauquès, a Thursday", VAILHAUQUES, "2026-09-17", "mardi 15 septembre à 9 h 00"],
    ["Éragny, over the spring night", ERAGNY, "2026-03-31", "samedi 28 mars à 10 h 45"],
    ["Éragny, over the autumn night", ERAGNY, "2027-11-02", "samedi 30 octobre à 12 h 45"],
    ["Mouans", MOUANS, "2026-09-17", "jeudi 17 septembre à 7 h 00"],
    ["the 20th", THE_20TH, "2026-09-17", "jeudi 20 août à 18 h 00"],
    [
      "the 31st of a shorter month",
      { kind: "day-of-month-before", day: 31, monthsBefore: 1, time: "18:00" },
      "2026-03-09",
      "samedi 28 février à 18 h 00",
    ],
    [
      "the service day before the summer",
      daysBefore(1, "10:00", "service"),
      "2026-09-01",
      "vendredi 3 juillet à 10 h 00",
    ],
  ])("%s", (_, rule, date, limit) => {
    const timeline = timelineOf({ rules: [dated(rule)], date, now: "2023-09-01T00:00:00Z" });
    const { closed, limits, locked } = describeTimeline(timeline, PARIS);
    const [booking, cancellation] = limits.map(({ sentence }) => plain(sentence));
    expect([closed, booking, cancellation, locked]).toEqual([
      null,
      `Réservable jusqu’au ${limit}.`,
      `Annulable jusqu’au ${limit}.`,
      null,
    ]);
  });
});
