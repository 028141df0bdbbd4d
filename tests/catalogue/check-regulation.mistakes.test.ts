import { describe, expect, it } from "vitest";
import type { DeadlineRule } from "@/lib/catalogue/rules/regulation";
import { booked, check, checkInWords, WEEKDAYS } from "./check-regulation.scene";
import { BOISEMONT, CRUAS, dated, day, daysBefore, ERAGNY, MOUANS } from "./regulations";

const perWeekday = (...services: number[]): DeadlineRule => ({
  kind: "per-weekday",
  limits: services.map((service) => ({ service, weekday: 5, weeksBefore: 1, time: "09:00" })),
});

describe("a mistake in a regulation", () => {
  it.each<[mistake: string, DeadlineRule, said: string]>([
    [
      "weekdays left out",
      perWeekday(1, 4),
      "rien n’est prévu pour le mardi et le vendredi. Sans limite, c’est ouvert jusqu’au début de la prestation.",
    ],
    [
      "a weekday without service",
      perWeekday(5, 4, 3, 2, 1),
      "une limite est écrite pour le mercredi, où la prestation n’a jamais lieu.",
    ],
    [
      "weekdays named again",
      perWeekday(1, 5, 2, 4, 5, 1, 5),
      "plusieurs limites sont écrites pour le lundi et le vendredi. Seule la première compte.",
    ],
    [
      "a limit later in the week than the service",
      { kind: "weekday-before", weekday: 4, weeksBefore: 0, time: "12:00" },
      "pour le lundi, le mardi et le jeudi, la limite tombe après le début de la prestation, qui la remplace.",
    ],
    [
      "one weekday's limit later than its service",
      {
        kind: "per-weekday",
        limits: WEEKDAYS.map((service) => ({ service, weekday: 2, weeksBefore: 0, time: "09:00" })),
      },
      "pour le lundi, la limite tombe après le début de la prestation, qui la remplace.",
    ],
    [
      "a time after the start",
      { kind: "same-day", time: "11:46" },
      "la limite (11 h 46, le jour même) tombe après le début de la prestation (11 h 45), qui la remplace.",
    ],
    [
      "0 days and a time after the start",
      daysBefore(0, "18:00", "service"),
      "la limite (18 h 00, le jour même) tombe après le début de la prestation (11 h 45), qui la remplace.",
    ],
    [
      "a day of the month of service",
      { kind: "day-of-month-before", day: 2, monthsBefore: 0, time: "09:00" },
      "le 2 du mois même tombe après les premiers jours du mois, où le début de la prestation le remplace.",
    ],
    [
      "the first of the month, after the start",
      { kind: "day-of-month-before", day: 1, monthsBefore: 0, time: "12:00" },
      "le 1ᵉʳ du mois même tombe après les premiers jours du mois, où le début de la prestation le remplace.",
    ],
    ["400 calendar days", daysBefore(400, "12:00", "calendar"), "400 jours, c’est trop : 366 au plus."],
    ["400 working days", daysBefore(400, "12:00", "working"), "400 jours ouvrés, c’est trop : 86 au plus."],
    [
      "400 service days",
      daysBefore(400, "12:00", "service"),
      "400 jours d’accueil, c’est trop : 69 au plus pour cette prestation.",
    ],
  ])("is told: %s", (_, rule, said) => {
    expect(checkInWords(booked(rule))).toEqual([`Réservation, règle du 1ᵉʳ septembre 2023 : ${said}`]);
    expect(checkInWords([dated({ kind: "none" }, { cancellation: rule })])).toEqual([
      `Annulation, règle du 1ᵉʳ septembre 2023 : ${said}`,
    ]);
  });

  it("is told: no rule, two and three rules from one date", () => {
    expect(checkInWords([])).toEqual(["Ce règlement n’a aucune règle : rien ne peut être réservé."]);
    const later = dated(MOUANS, { validFrom: day("2025-01-06") });
    expect(checkInWords([later, dated(CRUAS), later, dated(BOISEMONT), later])).toEqual([
      "Plusieurs règles commencent le 1ᵉʳ septembre 2023 : gardez-en une seule.",
      "Plusieurs règles commencent le 6 janvier 2025 : gardez-en une seule.",
    ]);
  });

  it("is told of each rule and each of its deadlines, in order of time", () => {
    const late = daysBefore(0, "18:00", "calendar");
    const rules = [dated(late, { validFrom: day("2025-09-01") }), dated(ERAGNY, { cancellation: late })];
    expect(
      check(rules).map((problem) => ("limit" in problem ? `${problem.validFrom} ${problem.limit}` : "")),
    ).toEqual(["2023-09-01 cancellation", "2025-09-01 booking", "2025-09-01 cancellation"]);
  });
});
