/** A paper on its way. */
export default {
  unsaved: "Choisissez un fichier, puis envoyez-le.",
  send: "Envoyer",
  sending: "Envoi de « {name} » : {percent} %",
  sent: "« {name} » est envoyé.",
  tooLarge: "« {name} » est trop lourd : 10 Mo au plus.",
  lost: "« {name} » n’est pas arrivé. Vérifiez votre connexion, puis réessayez.",
} as const;
