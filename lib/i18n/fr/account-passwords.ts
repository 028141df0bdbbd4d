/** Choosing a password: the guide's five criteria. */
export default {
  password: "Mot de passe",
  newPassword: "Nouveau mot de passe",
  repeated: "Confirmez votre mot de passe",
  criteria: {
    label: "Votre mot de passe doit avoir :",
    length: "Minimum 8 caractères",
    upper: "Un caractère en majuscule",
    lower: "Un caractère en minuscule",
    digitAndSymbol: "Un chiffre et un symbole",
    same: "Mot de passe identique",
    met: " : c’est bon",
    unmet: " : à faire",
    count: "{met} critères remplis sur {all}",
  },
} as const;
