/** Accueil: what a family finds after signing in. */
export default {
  title: "Bonjour {firstName}",
  nav: "Accueil",
  pageTitle: "Accueil",
  today: "Aujourd’hui",
  tomorrow: "Demain",
  todo: "À faire",
  nothingToDo: "Rien ne vous attend : tout est à jour.",
  days: {
    heading: "Les prochains jours",
    title:
      "{count, plural, one {Un jour habituel de {child} n’est pas réservé} other {# jours habituels de {child} ne sont pas réservés}}",
    detail: "À partir du {day}. Le premier est réservable jusqu’au {until}.",
    action: "Voir la semaine",
  },
  basket: {
    title:
      "{count, plural, one {Une demande attend votre validation} other {# demandes attendent votre validation}}",
    until: "Elles ne sont pas encore réservées. Validez le panier avant la première limite : {until}.",
    detail: "Elles ne sont pas encore réservées, et leur limite est passée.",
    action: "Voir le panier",
  },
  offer: {
    title: "Une place s’est libérée pour {child}",
    detail: "{activity}, {day}. Elle est gardée pour vous jusqu’au {until}.",
    action: "Répondre",
  },
  paper: {
    title: "Pièce à fournir pour {children} : {paper}",
    refused: "La mairie n’a pas pu accepter le fichier envoyé",
    undated: "Sans date limite",
    action: "{count, plural, one {Envoyer la pièce} other {Envoyer les pièces}}",
  },
  answer: {
    accepted: "Inscription acceptée pour {child} : {activity}",
    refused: "Inscription refusée pour {child} : {activity}",
    detail: "La mairie a répondu à votre demande le {date}.",
    action: "Voir la réponse",
  },
  confirm: {
    title: "Votre dossier {year} est à vérifier",
    detail: "Relisez-le. Si rien n’a changé, un clic suffit.",
    action: "Vérifier le dossier",
  },
  state: {
    reserved: "réservé",
    asked: "dans le panier, pas encore validé",
    cancelling: "annulation dans le panier, pas encore validée",
    "other-household": "réservé par l’autre foyer",
  },
  nothing: "Rien de réservé",
  none: "Aucune journée ouverte dans les deux prochaines semaines.",
  planning: "Réserver",
  planningOf: "Réserver pour {child}",
  news: "Actualités",
  allNews: "Toutes les actualités",
} as const;
