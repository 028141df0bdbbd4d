/** The calendar link: its page, and what a calendar shows. */
export default {
  title: "Lien d’agenda",
  lead: "Les réservations de votre foyer dans l’agenda de votre téléphone ou de votre ordinateur, toujours à jour.",
  open: "Mon lien d’agenda",
  sectionText: "Vos réservations dans l’agenda de votre téléphone, mises à jour toutes seules.",
  calendarName: "Réservations – {commune}",
  eventTitle: "{activity} – {child}",
  saidTitle: "Ce que votre agenda saura",
  said: {
    what: "Pour chaque réservation : la prestation, le prénom de l’enfant, le lieu et l’heure. Rien d’autre.",
    never: "Jamais de nom de famille, de santé, de régime alimentaire ni d’adresse.",
    who: "Toute personne qui connaît ce lien peut lire ces réservations : ne le donnez qu’à qui vous voulez.",
    other: "Si votre enfant vit aussi dans un autre foyer, les réservations de cet autre foyer n’y sont pas.",
  },
  none: "Vous n’avez pas de lien d’agenda.",
  create: "Créer mon lien",
  address: "Votre lien",
  addressHint:
    "Dans votre agenda, cherchez « s’abonner à un agenda » ou « ajouter par URL », puis collez ce lien.",
  since: "Créé le {stamp}.",
  copy: "Copier le lien",
  copied: "Lien copié",
  subscribe: "Ouvrir dans mon agenda",
  changeTitle: "Changer ou supprimer ce lien",
  changeText:
    "Quelqu’un connaît ce lien et ne le devrait plus ? Changez-le : l’ancien ne répondra plus, et vous donnerez le nouveau à vos agendas.",
  renew: "Changer de lien",
  revoke: "Supprimer le lien",
  done: {
    cree: "Votre lien est créé.",
    renouvele: "Votre lien est changé. L’ancien ne répond plus.",
    supprime: "Votre lien est supprimé. Il ne répond plus.",
  },
  back: "Retour à mon compte",
} as const;
