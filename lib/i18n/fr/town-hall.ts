/** "Demander à la mairie": what a family writes, and what the desk does with it. `next` goes by code of refusal. */
export default {
  nav: "Écrire à la mairie",
  title: "Demander à la mairie",
  lead: "Écrivez votre question : les agents de la mairie la reçoivent avec ce qui est indiqué ici, et vous répondent par courriel.",
  urgent: "C’est urgent ? Appelez plutôt le <a>{phone}</a>.",
  about: "Pour {about}",
  child: "Enfant concerné",
  body: "Votre message",
  bodyHint: "2\u00a0000 caractères au plus.",
  send: "Envoyer à la mairie",
  sending: "Envoi…",
  lost: "La connexion au portail a été interrompue. Votre message est gardé ici : vérifiez votre réseau, puis réessayez.",
  back: "Revenir à la semaine",
  sent: {
    title: "Message envoyé",
    text: "La mairie a reçu votre message. Elle vous répondra par courriel.",
    week: "Revenir à la semaine",
    another: "Écrire un autre message",
  },
  next: {
    closed: {
      "public-holiday":
        "Aucun accueil n’ouvre ce jour-là. La mairie peut vous dire quelle autre solution existe.",
      "school-holiday": "Un autre accueil ouvre peut-être pendant ces vacances : demandez à la mairie.",
      closure: "La mairie peut vous dire quelle autre solution existe pendant cette fermeture.",
      "outside-schedule": "Dites à la mairie de quel accueil vous auriez besoin ce jour-là.",
    },
    "too-young":
      "La mairie vous dira si votre enfant peut venir avant {minAge} ans, ou ce qui lui est proposé.",
    "too-old":
      "La mairie vous dira si votre enfant peut venir après {maxAge} ans, ou ce qui lui est proposé.",
    "wrong-level": "La mairie vous dira ce qui est proposé à la classe de votre enfant.",
    "level-unknown": "Indiquez à la mairie la classe de votre enfant : vous pourrez ensuite réserver.",
    "not-enrolled": "Demandez l’inscription de votre enfant, en disant à partir de quand.",
    "enrolment-not-started":
      "Pour commencer avant le {startsOn}, demandez à la mairie d’avancer l’inscription.",
    "enrolment-ended": "Pour continuer après le {endsOn}, demandez à la mairie de prolonger l’inscription.",
    "file-incomplete":
      "Envoyez cette pièce depuis « Mes inscriptions » : {missing}. Vous pourrez réserver aussitôt.",
    "window-not-open": "Vous pourrez réserver vous-même à partir du {opensAt}.",
    "window-closed": "On ne réserve plus en ligne : la mairie vous dira s’il reste une possibilité.",
    "reserved-by-other-household":
      "Votre enfant est attendu ce jour-là. Voyez avec son autre foyer, ou demandez à la mairie.",
    "other-custody":
      "Pour échanger un jour, réservez-le depuis la semaine. Si le calendrier de garde est faux, dites-le à la mairie.",
    clash: "Annulez « {activity} » ce jour-là pour pouvoir réserver, ou expliquez votre besoin à la mairie.",
    requires:
      "Réservez d’abord « {activity} » ce jour-là. Si c’est impossible, expliquez pourquoi à la mairie.",
    "weekly-maximum":
      "Annulez un autre jour de cette semaine, ou demandez à la mairie si un jour de plus est possible.",
    "deadline-passed":
      "Seule la mairie peut encore accepter ce jour : dites-lui pourquoi vous en avez besoin.",
    full: "La liste d’attente vous prévient si une place se libère. Pour un besoin particulier, écrivez à la mairie.",
    "already-attended": "Si le pointage est faux, dites à la mairie ce qui s’est passé.",
    "cancellation-deadline-passed":
      "Votre enfant ne viendra pas ? Prévenez la mairie de son absence, en disant pourquoi.",
    "required-by":
      "Votre enfant ne viendra pas ? Prévenez la mairie de son absence, et dites ce qu’il en est de « {activity} ».",
  },
  desk: {
    from: "De {guardian}",
    reason: "Ce que le portail lui a répondu :",
    noAddress: "Pas d’adresse e-mail dans le dossier",
    reply: "Répondre",
    replyTo: "Répondre à {guardian}",
    replySubject: "Votre demande du {stamp} : {about}",
    handle: "Marquer comme traitée",
    handleOf: "Marquer comme traitée la demande de {guardian} du {stamp}",
    reopen: "Remettre à traiter",
    reopenOf: "Remettre à traiter la demande de {guardian} du {stamp}",
    handledBy: "Traitée par {name} le {stamp}",
    done: "Demande de {guardian} marquée comme traitée.",
    reopened: "Demande de {guardian} remise à traiter.",
    undo: "Annuler",
    busy: "Enregistrement…",
    lost: "La connexion a été interrompue. Réessayez.",
  },
} as const;
