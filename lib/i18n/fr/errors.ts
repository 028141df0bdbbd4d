/** One sentence for each code of an expected refusal (lib/errors.ts); a code without a sentence does not compile. */
export default {
  "invalid-input": "Certaines informations sont incorrectes. Vérifiez les champs signalés.",
  "not-found": "Cet élément est introuvable.",
  forbidden: "Vous n’avez pas accès à cette action.",
  "signed-out": "Votre session est terminée. Reconnectez-vous : vos demandes sont gardées.",
  unexpected: "Un incident est survenu, rien n’a été enregistré. Réessayez ; référence : {id}.",
  "child-not-found": "Cet enfant est introuvable dans votre foyer.",
  "activity-not-found": "Cette prestation est introuvable pour cet enfant.",
  "too-many-lines": "Trop de demandes à la fois : {limit} au plus en un envoi.",
  "basket-changed":
    "Le panier a changé depuis son affichage. Vérifiez-le, puis appuyez de nouveau sur « Valider ».",
  "basket-empty": "Votre panier est vide.",
  "nothing-to-restore": "Le panier vidé ne peut plus être rétabli.",
  "period-reversed": "La date de fin doit suivre la date de début.",
  "period-out-of-bounds": "Choisissez des dates entre le {earliest} et le {latest}.",
  "window-reversed": "Les réservations doivent fermer après leur ouverture.",
  "opening-not-found": "Cette prestation n’ouvre pas le {date}.",
  "opening-full": "Il ne reste pas assez de places le {date} : {capacity} au plus.",
  "email-taken": "Cette adresse e-mail a déjà un compte.",
  "guardian-not-found": "Ce responsable est introuvable, ou il a déjà un compte.",
  "nothing-selected": "Choisissez au moins un jour pour un enfant.",
} as const;
