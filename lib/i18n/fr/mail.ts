/** The e-mails, in the guide's words; and what the desk says of them. */
export default {
  subjects: {
    "basket-validated": "Validation du panier",
    "place-offered": "Une place s’est libérée",
    "days-reminder": "Des jours à réserver",
    "basket-reminder": "Votre panier n’est pas validé",
  },
  today: "aujourd’hui à {hour}",
  layout: {
    questions: "Pour toutes questions, merci de nous contacter :",
    signature: "L’équipe {commune}",
    automatic: "Ce message est envoyé automatiquement par le portail famille de {commune}.",
  },
  basketValidated: {
    heading: "Validation du panier",
    preview: {
      both: "{bookings, plural, one {1 réservation} other {# réservations}} et {cancellations, plural, one {1 annulation} other {# annulations}} du {stamp}",
      bookings: "{count, plural, one {1 réservation confirmée} other {# réservations confirmées}} le {stamp}",
      cancellations:
        "{count, plural, one {1 annulation confirmée} other {# annulations confirmées}} le {stamp}",
    },
    greeting: "Bonjour,",
    intro: "Suite à votre validation du {stamp}, nous vous confirmons le planning suivant :",
    introOther: "Suite à la validation de {name} du {stamp}, nous vous confirmons le planning suivant :",
    bookings: "Vos réservations",
    cancellations: "Vos annulations",
    activity: "{count} {activity} :",
    cancellableOne: "Annulable jusqu’au {until}.",
    cancellableSeveral: "{date} : annulable jusqu’au {until}. Le même délai vaut pour chaque date suivante.",
    notCancellable:
      "{count, plural, one {Cette date n’est plus annulable.} other {Ces dates ne sont plus annulables.}}",
    refused: "Ce qui n’a pas pu être validé",
    refusedHint: "Ces demandes restent dans votre panier, avec leur raison.",
    refusedLine: "{date} : {reason}",
    refusedCancellation: "{date} (annulation) : {reason}",
    open: "Voir mes réservations",
  },
} as const;
