/** A regulation in plain words: the limits of a day, the rules, and what is wrong with them. */
export default {
  limit: {
    "window-opens": "Réservations ouvertes à partir du {at}.",
    "window-closes": "Réservations ouvertes jusqu’au {at}.",
    booking: "Réservable jusqu’au {at}.",
    cancellation: "Annulable jusqu’au {at}.",
    start: "La prestation commence le {at}.",
  },
  passed: {
    "window-opens": "Réservations ouvertes depuis le {at}.",
    "window-closes": "Les réservations étaient ouvertes jusqu’au {at}.",
    booking: "Était réservable jusqu’au {at}.",
    cancellation: "Était annulable jusqu’au {at}.",
    start: "La prestation a commencé le {at}.",
  },
  "then-late": "Réservable jusqu’au {at}, puis avec supplément ({surcharge}).",
  locked: "Passé le {at}, une journée réservée ne peut plus être annulée.",
  standing: {
    "in-force": "Règle en vigueur depuis le {date}.",
    "to-come": "Règle en vigueur à partir du {date}.",
    first:
      "Règle écrite pour le {date} et la suite : étant la première, elle vaut aussi pour les jours d’avant.",
  },
  rules: {
    booking: "Réservation : {rule}.",
    cancellation: "Annulation : {rule}.",
    late: "Réservation tardive : jusqu’au début de la prestation ({surcharge}).",
    weekly: "{maximum, plural, one {1 jour par semaine au plus.} other {# jours par semaine au plus.}}",
    both: "Réservation et annulation : {rule}.",
  },
  rule: {
    calendar: "{days, plural, one {la veille} other {# jours avant}}, à {time}",
    working:
      "{days, plural, one {1 jour ouvré} other {# jours ouvrés}} avant, à {time} (week-ends et jours fériés ne comptent pas)",
    service:
      "{days, plural, one {1 jour d’accueil} other {# jours d’accueil}} avant, à {time} (seuls comptent les jours où la prestation a lieu)",
    week: "le {weekday} à {time}{weeks, plural, =0 { de la même semaine} one { de la semaine précédente} other {, # semaines avant}}",
    weekday: "pour {weekdays}, {limit}",
    hours: "{hours, plural, one {1 heure} other {# heures}} avant le début",
    "same-day": "le jour même, jusqu’à {time}",
    month:
      "le {day} {months, plural, =0 {du mois même} one {du mois précédent} other {du mois, # mois avant}}, à {time}",
    "month-short":
      "le {day} {months, plural, =0 {du mois même} one {du mois précédent} other {du mois, # mois avant}} (ou son dernier jour s’il est plus court), à {time}",
    "month-end":
      "le dernier jour {months, plural, =0 {du mois même} one {du mois précédent} other {du mois, # mois avant}}, à {time}",
    none: "jusqu’au début de la prestation",
  },
  problem: {
    "no-rule": "Ce règlement n’a aucune règle : rien ne peut être réservé.",
    "same-start": "Plusieurs règles commencent le {date} : gardez-en une seule.",
    place: {
      booking: "Réservation, règle du {date} : {problem}",
      cancellation: "Annulation, règle du {date} : {problem}",
    },
    "weekday-left-out":
      "rien n’est prévu pour {weekdays}. Sans limite, c’est ouvert jusqu’au début de la prestation.",
    "weekday-never-open": "une limite est écrite pour {weekdays}, où la prestation n’a jamais lieu.",
    "weekday-twice": "plusieurs limites sont écrites pour {weekdays}. Seule la première compte.",
    "weekday-after-start":
      "pour {weekdays}, la limite tombe après le début de la prestation, qui la remplace.",
    "time-after-start":
      "la limite ({time}, le jour même) tombe après le début de la prestation ({startsAt}), qui la remplace.",
    "month-day-after-start":
      "le {day} du mois même tombe après les premiers jours du mois, où le début de la prestation le remplace.",
    "too-many-days": {
      calendar: "{days} jours, c’est trop : {most} au plus.",
      working: "{days} jours ouvrés, c’est trop : {most} au plus.",
      service: "{days} jours d’accueil, c’est trop : {most} au plus pour cette prestation.",
    },
  },
} as const;
