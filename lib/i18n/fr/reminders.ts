/** The reminders by e-mail, and the page by which they are turned off. */
export default {
  greeting: "Bonjour,",
  line: "{date}\u00a0: jusqu’au {until}",
  more: "{count, plural, one {Et 1 autre jour.} other {Et # autres jours.}}",
  days: {
    heading: "Des jours à réserver",
    preview:
      "{count, plural, one {1 jour n’est pas réservé} other {# jours ne sont pas réservés}}\u00a0: le premier délai est le {until}.",
    intro:
      "Vous réservez d’habitude les jours ci-dessous, et rien n’est encore demandé. Voici jusqu’à quand vous pouvez les réserver\u00a0:",
    open: "Voir ces jours",
    nothing: "Si vous n’en avez pas besoin, vous n’avez rien à faire.",
  },
  basket: {
    heading: "Votre panier n’est pas validé",
    preview:
      "{count, plural, one {1 demande attend} other {# demandes attendent}} dans votre panier\u00a0: le premier délai est le {until}.",
    intro:
      "Les demandes ci-dessous attendent dans votre panier. Elles ne comptent pas tant que vous n’avez pas appuyé sur «\u00a0Valider\u00a0»\u00a0; voici jusqu’à quand vous pouvez le faire\u00a0:",
    bookings: "À réserver",
    cancellations: "À annuler",
    open: "Ouvrir mon panier",
  },
  stop: "Ne plus recevoir ces rappels",
  page: {
    title: "Rappels par courriel",
    "usual-days": {
      wanted:
        "Vous recevez un courriel quand le délai approche pour des jours que vous réservez d’habitude. Ne plus le recevoir\u00a0?",
      stopped: "C’est noté\u00a0: vous ne recevrez plus de rappel pour des jours à réserver.",
    },
    basket: {
      wanted:
        "Vous recevez un courriel quand le délai approche pour un panier qui n’est pas validé. Ne plus le recevoir\u00a0?",
      stopped: "C’est noté\u00a0: vous ne recevrez plus de rappel pour un panier à valider.",
    },
    stop: "Ne plus recevoir ces rappels",
    resume: "Recevoir de nouveau",
    invalid:
      "Ce lien ne correspond à aucun rappel. Reprenez-le dans le dernier courriel reçu, ou contactez la mairie.",
  },
} as const;
