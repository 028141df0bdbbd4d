/** The e-mails about accounts: what was opened, what must be proven, what was changed. */
export default {
  greeting: "Bonjour {name},",
  greetingNobody: "Bonjour,",
  opened: {
    heading: "Votre compte est ouvert",
    preview: "Vous pouvez maintenant vous connecter.",
    family: "Vous pouvez maintenant vous connecter et finaliser la création de votre dossier d’inscription.",
    staff: "Vous pouvez maintenant vous connecter à l’espace mairie.",
    address: "Votre adresse de connexion : {email}",
    open: "Se connecter",
  },
  proof: {
    heading: "Validez votre adresse e-mail",
    preview: "Il reste à valider cette adresse pour ouvrir votre compte.",
    intro: "Votre mot de passe est choisi. Pour ouvrir votre compte, il reste à valider cette adresse.",
    open: "Valider mon adresse",
    until: "Ce bouton fonctionne une fois, jusqu’au {until}.",
    ignore: "Vous n’avez rien demandé ? Ne faites rien : sans ce bouton, aucun compte n’est ouvert.",
  },
  known: {
    heading: "Vous avez déjà un compte",
    preview: "Cette adresse a déjà un compte : connectez-vous.",
    intro:
      "Un compte vient d’être demandé avec cette adresse. Elle en a déjà un : connectez-vous avec votre mot de passe habituel.",
    forgotten: "Mot de passe oublié ?",
    forgottenLink: "Choisissez-en un nouveau",
    other: "Chaque responsable a son propre compte : le second doit indiquer une autre adresse.",
    ignore: "Vous n’avez rien demandé ? Ne faites rien : rien n’a changé.",
  },
  other: {
    heading: "Votre compte utilise une autre adresse",
    preview: "Votre compte a été ouvert avec une autre adresse que celle-ci.",
    intro:
      "Le compte pour lequel vous avez reçu une invitation ici a été ouvert avec une autre adresse : {email}. C’est avec elle que vous vous connectez.",
    ignore: "Ce n’était pas vous ? Prévenez-nous : nous fermerons ce compte.",
  },
  reset: {
    heading: "Choisissez un nouveau mot de passe",
    preview: "Le bouton de ce message fonctionne pendant deux heures.",
    intro: "Vous avez oublié votre mot de passe : cliquez sur le bouton ci-dessous pour en choisir un autre.",
    open: "Choisir un mot de passe",
    until: "Ce bouton fonctionne une fois, jusqu’au {until}.",
    ignore: "Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.",
  },
  changed: {
    heading: "Votre mot de passe a été changé",
    preview: "Vos autres appareils ont été déconnectés.",
    intro: "Le mot de passe de votre compte a été changé le {at}. Vos autres appareils ont été déconnectés.",
    ignore: "Ce n’était pas vous ? Choisissez tout de suite un nouveau mot de passe, puis prévenez-nous.",
    open: "Choisir un nouveau mot de passe",
  },
} as const;
