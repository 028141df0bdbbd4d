import activation from "./account-activation";
import passwords from "./account-passwords";

export default {
  activation,
  passwords,
  signIn: {
    title: "Connexion",
    lead: "Entrez dans votre espace famille.",
    email: "Adresse e-mail",
    password: "Mot de passe",
    submit: "Se connecter",
    sending: "Connexion…",
    slowed: "Trop d’essais. Réessayez dans {wait}.",
    refused: "Adresse e-mail ou mot de passe incorrect.",
    lost: "La connexion au portail a été interrompue. Vérifiez votre réseau, puis réessayez.",
    help: "Pour toutes questions, merci de nous contacter :",
  },
} as const;
