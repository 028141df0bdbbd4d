/** The front of the house: the pages that everybody may read, signed in or not. */
export default {
  signIn: "Se connecter",
  home: {
    link: "Accueil",
    title: "Le portail famille de {commune}",
    lead: "Cantine, accueil du matin et du soir, étude, mercredis et vacances : réservez et annulez vous-même, à toute heure.",
    first: "Première visite ?",
    firstText:
      "La mairie vous envoie un e-mail pour ouvrir votre compte. Vous ne l’avez pas reçu : contactez-la, en indiquant l’adresse e-mail de votre dossier.",
    know: "À savoir",
    points: {
      circles:
        "Chaque rond dit jusqu’à quand vous pouvez réserver ou annuler, et pourquoi un jour est fermé.",
      basket: "Rien n’est définitif avant « Valider ». Un e-mail confirme ensuite chaque date.",
      full: "Un jour est complet ? Demandez à être prévenu si une place se libère.",
    },
    help: "Lire l’aide",
  },
  help: {
    link: "Aide",
    title: "Aide",
    lead: "Ce que veulent dire les ronds, et comment réserver, annuler ou demander de l’aide.",
    circles: "Que veut dire chaque rond ?",
    circle: {
      bookable: "Touchez-le pour demander le jour. Son explication dit jusqu’à quand c’est possible.",
      "not-bookable":
        "Le jour ne peut pas être demandé. Touchez le rond : la raison s’affiche, avec ce que vous pouvez faire.",
      "book-requested": "Vous avez demandé ce jour. Il n’est pas encore réservé : appuyez sur « Valider ».",
      "cancel-requested":
        "Vous avez demandé l’annulation. Le jour reste réservé tant que vous n’avez pas appuyé sur « Valider ».",
      reserved: "Votre enfant est attendu ce jour-là. Touchez le rond pour demander l’annulation.",
      "reserved-locked": "Votre enfant est attendu, et le délai pour annuler est passé.",
      present: "Votre enfant était présent.",
      absent: "Votre enfant était attendu et n’est pas venu.",
      excused: "L’absence a été justifiée.",
      "waiting-day": "L’absence est justifiée, mais le règlement prévoit que ce jour reste dû.",
    },
    book: "Réserver",
    bookText: {
      first:
        "Dans « Espace Famille », choisissez un enfant, touchez les ronds blancs, puis appuyez sur « Valider » dans votre panier.",
      next: "« Réserver pour une période » remplit plusieurs semaines d’un coup : choisissez les dates, puis les jours de chaque enfant. « Reprendre la semaine précédente » recopie les derniers jours réservés.",
    },
    cancel: "Annuler",
    cancelText: {
      first:
        "Touchez un rond vert, puis appuyez sur « Valider ». Le délai est écrit dans l’explication du rond et dans l’e-mail de confirmation.",
      next: "Passé ce délai, prévenez la mairie de l’absence.",
    },
    full: "Quand un jour est complet",
    fullText: {
      first:
        "Touchez le rond gris, puis « Prévenez-moi si une place se libère ». Les familles sont servies dans l’ordre des demandes.",
      next: "Quand votre tour vient, un e-mail vous propose la place et la garde pour vous deux heures au plus. Sans réponse, elle est proposée à la famille suivante.",
    },
    reminders: "Rappels par e-mail",
    remindersText: {
      first:
        "Avant la fin d’un délai, un rappel vous dit les jours que vous réservez d’habitude et qui ne le sont pas, ou le panier que vous n’avez pas validé.",
      next: "Un lien au bas de chaque rappel les arrête.",
    },
    ask: "Joindre la mairie",
    askText:
      "Depuis un rond gris, « Demander à la mairie » prépare un message avec l’enfant, la prestation et le jour.",
  },
  contact: {
    link: "Contact",
    title: "Contacter la mairie",
    lead: "Le service qui s’occupe de la restauration et des accueils des enfants.",
    email: "E-mail",
    phone: "Téléphone",
    message: "Vous avez un compte ?",
    messageText: "Écrivez depuis votre espace : votre message arrive avec le nom de votre enfant.",
    write: "Écrire à la mairie",
  },
  accessibility: {
    link: "Accessibilité : non conforme",
    title: "Déclaration d’accessibilité",
    commitment:
      "{commune} s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.",
    scope: "Cette déclaration concerne le portail famille de {commune}.",
    state: "État de conformité",
    stateText:
      "Accessibilité : non conforme. Aucun audit de conformité au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, n’a encore été mené.",
    tests: "Ce qui a été vérifié",
    testsText: {
      first:
        "Chaque page est vérifiée par un outil automatique, en clair et en sombre, sur ordinateur et sur téléphone, jusqu’à 320 pixels de large.",
      next: "Les parcours de réservation et d’annulation sont essayés au clavier seul. Ces vérifications ne remplacent pas un audit.",
    },
    technologies: "Technologies",
    technologiesText: "HTML, CSS, JavaScript, SVG.",
    help: "Vous n’arrivez pas à accéder à un contenu ?",
    helpText: "Écrivez ou téléphonez à la mairie : elle vous donnera l’information sous une autre forme.",
    recourse: "Recours",
    recourseText:
      "Vous avez signalé un défaut d’accessibilité et n’avez pas eu de réponse satisfaisante ? Vous pouvez saisir le Défenseur des droits : par son formulaire, par son délégué dans votre département, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
  },
  legal: {
    link: "Mentions légales",
    title: "Mentions légales",
    publisher: "Éditeur",
    publisherText: "Ce portail est édité par {commune}.",
    software: "Logiciel",
    softwareText: "Marelle, logiciel libre sous licence AGPL-3.0 ou ultérieure.",
    reuse: "Images et textes",
    reuseText: "Les contenus publiés par la commune ne peuvent être repris sans son accord.",
  },
  data: {
    link: "Données personnelles",
    title: "Vos données personnelles",
    lead: "{commune} est responsable des données de ce portail.",
    why: "Pourquoi elles sont demandées",
    whyText:
      "Pour inscrire les enfants, réserver, accueillir et facturer : c’est une mission d’intérêt public de la commune. Les rappels et les photos des enfants dépendent de votre choix, que vous pouvez changer à tout moment.",
    what: "Lesquelles",
    whatText:
      "L’identité, les coordonnées et l’employeur des responsables ; l’identité, la classe, le régime alimentaire, les inscriptions et les réservations des enfants ; les personnes autorisées à venir les chercher ou à prévenir ; si vous les donnez, les allergies et le PAI. Rien n’est demandé sur la religion ou l’origine.",
    who: "Qui les voit",
    whoText:
      "Les agents de la commune qui en ont besoin ; la santé d’un enfant, seulement qui l’accueille ce jour-là, et chaque ouverture est notée. Quand un enfant a deux foyers, aucun ne voit l’adresse, les coordonnées ou les factures de l’autre.",
    howLong: "Combien de temps",
    howLongText:
      "Les réservations et les présences jusqu’à la fin de l’année scolaire suivante ; le dossier du foyer jusqu’à un an après son départ ; les journaux techniques douze mois au plus.",
    cookies: "Cookies",
    cookiesText:
      "Quatre cookies seulement, nécessaires à la connexion : votre session, un jeton qui protège les formulaires, une marque qui reconnaît votre navigateur quand quelqu’un d’autre essaie votre adresse, et pendant une demi-heure l’adresse que vous avez tapée. Aucune mesure d’audience.",
    rights: "Vos droits",
    rightsText:
      "Depuis « Mon compte », vous pouvez télécharger vos données, et demander qu’elles soient corrigées ou effacées ; vous pouvez aussi vous opposer à leur usage en écrivant à la mairie. Si sa réponse ne vous convient pas, vous pouvez vous adresser à la CNIL.",
  },
} as const;
