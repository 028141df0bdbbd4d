import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { describeNextStep } from "@/lib/messages/describe-next-step";
import { describeRefusal } from "@/lib/reservations/places/describe-refusal";
import type { LeftOutReason } from "@/lib/reservations/rules/apply-profile";
import type { CancellationRefusal } from "@/lib/reservations/rules/facts";
import { plain } from "@/tests/setup/plain";

type Code = (LeftOutReason | CancellationRefusal)["code"];
type Refused<C extends Code> = Extract<LeftOutReason | CancellationRefusal, { code: C }>;

const PARIS = "Europe/Paris";
const noon = Temporal.Instant.from("2024-05-28T10:00:00Z");
const september = Temporal.PlainDate.from("2024-09-02");
const closed = (closure: Refused<"activity-closed">["closure"]) =>
  ({ code: "activity-closed", closure }) as const;

interface Expected<C extends Code> {
  refusal: Refused<C>;
  says: string;
  /** Words of the next step; null where there is none. */
  next: string | null;
}

/** Every code there is: a new one does not compile until it has its line here. */
const TABLE: { [C in Code]: Expected<C> } = {
  "activity-closed": {
    refusal: closed({ kind: "public-holiday", label: "Ascension" }),
    says: "Férié : Ascension.",
    next: "La mairie peut vous dire quelle autre solution existe.",
  },
  "too-young": {
    refusal: { code: "too-young", minAge: 6 },
    says: "À partir de 6 ans.",
    next: "si votre enfant peut venir avant 6 ans",
  },
  "too-old": {
    refusal: { code: "too-old", maxAge: 11 },
    says: "Jusqu’à 11 ans.",
    next: "si votre enfant peut venir après 11 ans",
  },
  "wrong-level": {
    refusal: { code: "wrong-level", levels: ["CP", "CE1"] },
    says: "Réservé aux classes : CP, CE1.",
    next: "ce qui est proposé à la classe de votre enfant",
  },
  "level-unknown": {
    refusal: { code: "level-unknown" },
    says: "La classe de votre enfant n’est pas connue de la mairie.",
    next: "Indiquez à la mairie la classe de votre enfant",
  },
  "not-enrolled": {
    refusal: { code: "not-enrolled" },
    says: "Votre enfant n’est pas inscrit à cette prestation.",
    next: "Demandez l’inscription de votre enfant",
  },
  "enrolment-not-started": {
    refusal: { code: "enrolment-not-started", startsOn: september },
    says: "L’inscription commence le lundi 2 septembre 2024.",
    next: "Pour commencer avant le lundi 2 septembre 2024",
  },
  "enrolment-ended": {
    refusal: { code: "enrolment-ended", endsOn: september },
    says: "L’inscription s’est terminée le lundi 2 septembre 2024.",
    next: "Pour continuer après le lundi 2 septembre 2024",
  },
  "file-incomplete": {
    refusal: { code: "file-incomplete", missing: "l’assurance scolaire" },
    says: "Il manque au dossier : l’assurance scolaire.",
    next: "Envoyez cette pièce depuis « Mes inscriptions » : l’assurance scolaire.",
  },
  "window-not-open": {
    refusal: { code: "window-not-open", opensAt: noon },
    says: "Les réservations ouvrent le mardi 28 mai à 12 h 00.",
    next: "réserver vous-même à partir du mardi 28 mai à 12 h 00",
  },
  "window-closed": {
    refusal: { code: "window-closed", closedAt: noon },
    says: "Les réservations ont fermé le mardi 28 mai à 12 h 00.",
    next: "On ne réserve plus en ligne : la mairie vous dira s’il reste une possibilité.",
  },
  "reserved-by-other-household": {
    refusal: { code: "reserved-by-other-household" },
    says: "Réservé par l’autre foyer.",
    next: "Voyez avec son autre foyer, ou demandez à la mairie.",
  },
  clash: {
    refusal: { code: "clash", activity: "Journée entière" },
    says: "Incompatible avec « Journée entière »",
    next: "Annulez « Journée entière » ce jour-là",
  },
  requires: {
    refusal: { code: "requires", activity: "Mercredi matin" },
    says: "Se réserve avec « Mercredi matin »",
    next: "Réservez d’abord « Mercredi matin » ce jour-là.",
  },
  "weekly-maximum": {
    refusal: { code: "weekly-maximum", maximum: 2 },
    says: "2 jours par semaine au plus",
    next: "si un jour de plus est possible",
  },
  "deadline-passed": {
    refusal: { code: "deadline-passed", deadline: noon },
    says: "Délai dépassé : réservable jusqu’au mardi 28 mai à 12 h 00.",
    next: "Seule la mairie peut encore accepter ce jour : dites-lui pourquoi vous en avez besoin.",
  },
  full: {
    refusal: { code: "full", taken: 24, capacity: 24 },
    says: "Complet : 24 places sur 24.",
    next: "La liste d’attente vous prévient si une place se libère.",
  },
  "already-attended": {
    refusal: { code: "already-attended" },
    says: "La journée a déjà été pointée.",
    next: "Si le pointage est faux, dites à la mairie ce qui s’est passé.",
  },
  "cancellation-deadline-passed": {
    refusal: { code: "cancellation-deadline-passed", deadline: noon },
    says: "Délai dépassé : annulable jusqu’au mardi 28 mai à 12 h 00.",
    next: "Prévenez la mairie de son absence",
  },
  "required-by": {
    refusal: { code: "required-by", activity: "Mercredi repas" },
    says: "« Mercredi repas », réservé ce jour-là, en dépend",
    next: "dites ce qu’il en est de « Mercredi repas »",
  },
  "other-custody": {
    refusal: { code: "other-custody" },
    says: "Ce jour-là, l’enfant est chez l’autre parent.",
    next: "Pour échanger un jour, réservez-le depuis la semaine.",
  },
  // Three answers to a wish that is fulfilled already: there is nothing left to ask the town hall for.
  "nothing-reserved": {
    refusal: { code: "nothing-reserved" },
    says: "Cette réservation a déjà été annulée.",
    next: null,
  },
  "already-asked": { refusal: { code: "already-asked" }, says: "Déjà dans le panier.", next: null },
  "already-reserved": { refusal: { code: "already-reserved" }, says: "Déjà réservé.", next: null },
};

const lines = Object.values(TABLE) as Expected<Code>[];

describe("each reason", () => {
  it.each(lines.map((line) => [line.refusal.code, line] as const))("%s says why", (_, { refusal, says }) => {
    const sentence = plain(describeRefusal(refusal, PARIS));
    expect(sentence).toContain(says);
    expect(sentence).toMatch(/^[^{}]+\.$/);
  });

  it.each(lines.map((line) => [line.refusal.code, line] as const))("%s says what next", (_, line) => {
    const step = describeNextStep(line.refusal, PARIS);
    if (line.next === null) return expect(step).toBeNull();
    expect(plain(step ?? "")).toContain(line.next);
    expect(step).toMatch(/^[^{}]+[.?]$/);
  });

  it.each([
    [
      closed({ kind: "school-holiday", label: "vacances d’été" }),
      "Fermé : vacances d’été.",
      "pendant ces vacances",
    ],
    [closed({ kind: "closure", label: "travaux" }), "Fermé : travaux.", "pendant cette fermeture"],
    [
      closed({ kind: "outside-schedule", label: null }),
      "Pas d’accueil ce jour-là.",
      "de quel accueil vous auriez besoin",
    ],
  ])("a closed day is told by its kind: $closure.kind", (refusal, says, next) => {
    expect(plain(describeRefusal(refusal, PARIS))).toBe(says);
    expect(plain(describeNextStep(refusal, PARIS) ?? "")).toContain(next);
  });

  it("tells its instants in the commune's zone", () => {
    const { refusal } = TABLE["window-not-open"];
    expect(plain(describeNextStep(refusal, "Indian/Reunion") ?? "")).toContain("mardi 28 mai à 14 h 00");
    expect(plain(describeNextStep(refusal, "America/Martinique") ?? "")).toContain("mardi 28 mai à 6 h 00");
  });
});
