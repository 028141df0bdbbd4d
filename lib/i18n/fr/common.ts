export default {
  product: "Mon espace famille",
  close: "Fermer",
  cancel: "Annuler",
  back: "Retour",
  next: "Suivant",
  previous: "Précédent",
  skipToContent: "Aller au contenu",
  signOut: "Se déconnecter",
  nav: {
    label: "Navigation principale",
    planning: "Espace Famille",
    bookings: "Mes réservations",
    desk: "Tableau de bord",
    mail: "Courriels",
  },
  notFound: {
    title: "Cette page n’existe pas",
    text: "Elle a pu être déplacée, ou ne pas vous être destinée.",
    home: "Retour à l’accueil",
  },
  unexpected: {
    title: "Un incident est survenu",
    text: "Rien n’a été perdu. Réessayez dans un instant ; si cela continue, donnez cette référence à la mairie : {id}.",
    retry: "Réessayer",
  },
} as const;
