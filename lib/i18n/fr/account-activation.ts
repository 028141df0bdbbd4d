/** "Ouverture du compte", in the guide's words; the forgotten password. */
export default {
  steps: {
    label: "Ouverture du compte",
    search: "Recherche",
    account: "Votre compte",
    proof: "Validation e-mail",
    done: ", terminé",
  },
  title: "Ouvrir mon compte",
  search: {
    lead: "Indiquez l’adresse e-mail que vous avez donnée sur la fiche famille. Nous y envoyons le lien qui ouvre votre compte.",
    submit: "Rechercher",
  },
  choose: {
    lead: "Choisissez votre mot de passe : il suffit pour vous connecter.",
    email: "Adresse e-mail",
    emailHint:
      "Vous en préférez une autre ? Indiquez-la : nous y enverrons un lien à valider. Chaque responsable a la sienne.",
    emailFixed: "C’est l’adresse à laquelle la mairie vous a invité.",
    submit: "Se connecter",
    sending: "Ouverture du compte…",
  },
  confirm: {
    lead: "Une dernière étape : validez l’adresse {email}, et votre compte est ouvert.",
    submit: "Valider mon adresse",
    sending: "Validation…",
  },
  gate: {
    title: "Validez votre adresse",
    lead: "Ouvrez l’e-mail que nous venons d’envoyer à {email}, puis suivez son lien : votre compte sera ouvert.",
    leadNobody:
      "Ouvrez l’e-mail que nous venons de vous envoyer, puis suivez son lien : votre compte sera ouvert.",
    until: "Le lien fonctionne pendant 24 heures.",
    missing:
      "Rien dans la boîte de réception ? Regardez dans les indésirables. En cas d’erreur dans l’adresse, reprenez le lien de votre invitation : il fonctionne encore.",
  },
  opened: {
    title: "Votre compte est ouvert",
    notice: "Votre adresse est validée.",
    noticeOf: "Votre adresse {email} est validée.",
    next: "Vous pouvez maintenant vous connecter. Un e-mail vous le confirme.",
    signIn: "Se connecter",
  },
  dead: {
    title: "Ce lien ne peut plus servir",
    lead: "Il a déjà servi, sa date est passée, ou un lien plus récent l’a remplacé.",
    again: "Indiquez votre adresse e-mail pour recevoir un nouveau lien.",
    submit: "Recevoir un nouveau lien",
    open: "Votre compte est déjà ouvert ?",
    signIn: "Se connecter",
  },
  ask: { email: "Adresse e-mail", sending: "Envoi…" },
  sent: {
    title: "Regardez votre boîte e-mail",
    lead: "Si cette adresse est connue de la mairie, un e-mail vient de partir vers {email}.",
    leadNobody: "Si votre adresse est connue de la mairie, un e-mail vient de partir.",
    next: "Il contient le lien qui vous permet de continuer.",
    missing:
      "Rien après quelques minutes ? Regardez dans les indésirables, vérifiez l’adresse, ou essayez celle que la mairie connaît.",
    again: "Essayer une autre adresse",
    signIn: "Revenir à la connexion",
  },
  forgotten: {
    title: "Mot de passe oublié",
    lead: "Indiquez l’adresse e-mail de votre compte. Nous y envoyons un lien pour choisir un nouveau mot de passe.",
    submit: "Recevoir le lien",
  },
  reset: {
    title: "Nouveau mot de passe",
    lead: "Choisissez le nouveau mot de passe du compte {email}. Tous vos appareils seront déconnectés.",
    submit: "Enregistrer le mot de passe",
    sending: "Enregistrement…",
    doneTitle: "Votre mot de passe est changé",
    doneLead: "Vous pouvez vous connecter avec le nouveau. Un e-mail vous le confirme.",
  },
  links: {
    forgotten: "Mot de passe oublié ?",
    first: "Première visite ?",
    open: "Ouvrir mon compte",
  },
  lost: "La connexion au portail a été interrompue. Vérifiez votre réseau, puis réessayez.",
} as const;
