/** The e-mails that tell of an account's safety: a device not seen before, an address that changes. */
export default {
  device: {
    heading: "Nouvelle connexion à votre compte",
    preview: "Votre compte a été ouvert depuis un appareil que nous ne connaissions pas.",
    intro: "Votre compte vient d’être ouvert depuis un appareil que nous ne connaissions pas :",
    what: "{device}, le {at}",
    you: "C’était vous ? Vous n’avez rien à faire.",
    notYou:
      "Ce n’était pas vous ? Changez votre mot de passe : les autres appareils seront déconnectés. Puis prévenez-nous.",
    open: "Voir mon compte",
  },
  change: {
    heading: "Confirmez votre nouvelle adresse e-mail",
    preview: "Il reste à confirmer cette adresse pour vous connecter avec elle.",
    intro:
      "Vous avez demandé à vous connecter avec cette adresse : {email}. Il reste à confirmer qu’elle est bien la vôtre.",
    open: "Confirmer cette adresse",
    until: "Ce bouton fonctionne une fois, jusqu’au {until}.",
    ignore: "Vous n’avez rien demandé ? Ne faites rien : rien ne change.",
  },
  record: {
    heading: "Confirmez cette adresse e-mail",
    preview: "Il reste à confirmer cette adresse pour le dossier de la famille.",
    intro:
      "Cette adresse a été donnée pour {name}, dans le dossier de la famille : {email}. Il reste à confirmer qu’elle est bien la vôtre.",
    ignore: "Vous ne connaissez pas cette famille ? Ne faites rien : l’adresse ne sera pas enregistrée.",
  },
  changed: {
    heading: "L’adresse de votre compte a changé",
    preview: "Vous ne vous connectez plus avec cette adresse.",
    intro:
      "Depuis le {at}, votre compte utilise une autre adresse e-mail. Vous ne vous connectez plus avec celle-ci.",
    notYou: "Ce n’était pas vous ? Prévenez-nous tout de suite : nous fermerons l’accès à ce compte.",
  },
} as const;
