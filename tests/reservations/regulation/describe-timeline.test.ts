import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { DatedRule } from "@/lib/catalogue/rules/regulation";
import { describeTimeline } from "@/lib/reservations/regulation/describe-timeline";
import { CRUAS, dated, day, MOUANS } from "@/tests/catalogue/regulations";
import { plain } from "@/tests/setup/plain";
import { PARIS, timelineOf } from "./timeline.scene";

function inWords(rule: DatedRule, date: string, now?: string, timeZone = PARIS) {
  return describeTimeline(timelineOf({ rules: [rule], date, now, timeZone }), timeZone);
}

describe("the limits of a day, in words", () => {
  it("say them all, in order, then what is passed", () => {
    const rule = dated(MOUANS, {
      cancellation: CRUAS,
      late: { kind: "accepted", surcharge: "majoration de 1 €" },
      weeklyMaximum: 2,
    });
    const words = inWords(rule, "2026-09-14", "2026-09-11T00:00:00Z");
    expect(words.limits.map(({ kind }) => kind)).toEqual(["cancellation", "booking", "start"]);
    expect(
      JSON.parse(plain(JSON.stringify({ ...words, limits: words.limits.map(({ sentence }) => sentence) }))),
    ).toEqual({
      closed: null,
      limits: [
        "Était annulable jusqu’au jeudi 10 septembre à 12 h 00.",
        "Réservable jusqu’au lundi 14 septembre à 7 h 00, puis avec supplément (majoration de 1 €).",
        "La prestation commence le lundi 14 septembre à 11 h 45.",
      ],
      locked: "Passé le jeudi 10 septembre à 12 h 00, une journée réservée ne peut plus être annulée.",
      standing: "Règle en vigueur depuis le 1ᵉʳ septembre 2023.",
      rules: [
        "Réservation : le jour même, jusqu’à 7 h 00.",
        "Annulation : 2 jours ouvrés avant, à 12 h 00 (week-ends et jours fériés ne comptent pas).",
        "Réservation tardive : jusqu’au début de la prestation (majoration de 1 €).",
        "2 jours par semaine au plus.",
      ],
    });
    const over = inWords(rule, "2026-09-14", "2026-09-14T09:45:00.001Z");
    expect(over.locked).toBeNull();
    expect(plain(over.limits[1]?.sentence ?? "")).toBe(
      "Était réservable jusqu’au lundi 14 septembre à 7 h 00.",
    );
    expect(plain(over.limits.at(-1)?.sentence ?? "")).toBe(
      "La prestation a commencé le lundi 14 septembre à 11 h 45.",
    );
  });

  it("say the clock of the commune's own zone", () => {
    const { limits } = inWords(dated(MOUANS), "2026-09-14", undefined, "America/Martinique");
    expect(plain(limits[0]?.sentence ?? "")).toBe("Réservable jusqu’au lundi 14 septembre à 7 h 00.");
  });

  it("say the ends of a window", () => {
    const window = {
      startsOn: day("2026-09-01"),
      endsOn: day("2026-09-30"),
      opensAt: Temporal.Instant.from("2026-08-01T06:30:00Z"),
      closesAt: Temporal.Instant.from("2026-09-01T16:00:00Z"),
    };
    const scene = { rules: [dated(MOUANS)], windows: [window], date: "2026-09-14" };
    const at = (now: string) =>
      describeTimeline(timelineOf({ ...scene, now }), PARIS)
        .limits.slice(0, 2)
        .map(({ sentence }) => plain(sentence));
    expect(at("2026-07-01T00:00:00Z")).toEqual([
      "Réservations ouvertes à partir du samedi 1ᵉʳ août à 8 h 30.",
      "Réservations ouvertes jusqu’au mardi 1ᵉʳ septembre à 18 h 00.",
    ]);
    expect(at("2026-09-02T00:00:00Z")).toEqual([
      "Réservations ouvertes depuis le samedi 1ᵉʳ août à 8 h 30.",
      "Les réservations étaient ouvertes jusqu’au mardi 1ᵉʳ septembre à 18 h 00.",
    ]);
  });

  it("say why a day is closed, and no limit", () => {
    const words = inWords(dated(CRUAS), "2027-05-06");
    expect([plain(words.closed ?? ""), words.limits, words.locked]).toEqual(["Férié : Ascension.", [], null]);
    expect(plain(words.rules.join(" "))).toBe(
      "Réservation et annulation : 2 jours ouvrés avant, à 12 h 00 (week-ends et jours fériés ne comptent pas).",
    );
  });

  it("say how the rule stands", () => {
    expect(inWords(dated(CRUAS), "2026-09-14", "2023-08-31T21:59:59Z").standing).toBe(
      "Règle en vigueur à partir du 1ᵉʳ septembre 2023.",
    );
    expect(plain(inWords(dated(CRUAS), "2023-06-01").standing)).toBe(
      "Règle écrite pour le 1ᵉʳ septembre 2023 et la suite : étant la première, elle vaut aussi pour les jours d’avant.",
    );
  });
});
