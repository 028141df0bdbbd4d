import { describe, expect, it } from "vitest";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { describeDeadlineRule } from "@/lib/reservations/regulation/describe-deadline-rule";
import {
  BOISEMONT,
  CRUAS,
  daysBefore,
  ERAGNY,
  MOUANS,
  THE_20TH,
  VAILHAUQUES,
} from "@/tests/catalogue/regulations";
import { plain } from "@/tests/setup/plain";

describe("a deadline in plain words", () => {
  const onThe = (day: number, monthsBefore: number): DeadlineRule => ({
    kind: "day-of-month-before",
    day,
    monthsBefore,
    time: "18:00",
  });
  it.each<[words: string, DeadlineRule]>([
    ["2 jours ouvrés avant, à 12 h 00 (week-ends et jours fériés ne comptent pas)", CRUAS],
    [
      "1 jour ouvré avant, à 9 h 30 (week-ends et jours fériés ne comptent pas)",
      daysBefore(1, "09:30", "working"),
    ],
    [
      "1 jour d’accueil avant, à 10 h 00 (seuls comptent les jours où la prestation a lieu)",
      daysBefore(1, "10:00", "service"),
    ],
    ["la veille, à 12 h 00", daysBefore(1, "12:00", "calendar")],
    ["7 jours avant, à 18 h 00", daysBefore(7, "18:00", "calendar")],
    ["le jour même, jusqu’à 10 h 00", daysBefore(0, "10:00", "working")],
    ["le jeudi à 9 h 00 de la semaine précédente", BOISEMONT],
    [
      "le lundi à 8 h 00 de la même semaine",
      { kind: "weekday-before", weekday: 1, weeksBefore: 0, time: "08:00" },
    ],
    [
      "le lundi à 8 h 00, 3 semaines avant",
      { kind: "weekday-before", weekday: 1, weeksBefore: 3, time: "08:00" },
    ],
    [
      "pour le lundi et le mardi, le vendredi à 9 h 00 de la semaine précédente ; pour le jeudi et le vendredi, le mardi à 9 h 00 de la même semaine",
      VAILHAUQUES,
    ],
    [
      "pour le lundi, le mardi et le vendredi, le mercredi à 12 h 00 de la semaine précédente",
      {
        kind: "per-weekday",
        limits: [
          { service: 5, weekday: 3, weeksBefore: 1, time: "12:00" },
          { service: 2, weekday: 3, weeksBefore: 1, time: "12:00" },
          { service: 1, weekday: 3, weeksBefore: 1, time: "12:00" },
          { service: 2, weekday: 4, weeksBefore: 2, time: "08:00" },
        ],
      },
    ],
    ["72 heures avant le début", ERAGNY],
    ["1 heure avant le début", { kind: "hours-before", hours: 1 }],
    ["jusqu’au début de la prestation", { kind: "hours-before", hours: 0 }],
    ["le jour même, jusqu’à 7 h 00", MOUANS],
    ["le 20 du mois précédent, à 18 h 00", THE_20TH],
    ["le 1ᵉʳ du mois même, à 18 h 00", onThe(1, 0)],
    ["le 28 du mois, 2 mois avant, à 18 h 00", onThe(28, 2)],
    ["le 30 du mois précédent (ou son dernier jour s’il est plus court), à 18 h 00", onThe(30, 1)],
    ["le dernier jour du mois précédent, à 18 h 00", onThe(31, 1)],
    ["jusqu’au début de la prestation", { kind: "none" }],
  ])("%s", (words, rule) => {
    expect(plain(describeDeadlineRule(rule))).toBe(words);
  });
});
