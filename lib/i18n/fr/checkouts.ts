/** "Mes dernières validations": each press on "Valider" and what became of it. */
export default {
  title: "Mes dernières validations",
  lead: "Ce que votre foyer a validé, du plus récent au plus ancien. Touchez une ligne pour voir toutes ses dates.",
  back: "Voir mes réservations",
  empty: "Rien n’a encore été validé. Ce que vous validerez s’affichera ici, avec sa date.",
  at: "Le {at}",
  by: "Par {name}",
  nothing: "Rien n’a pu être validé.",
  bookings: "Réservations",
  cancellations: "Annulations",
  refused:
    "{count, plural, one {1 demande n’a pas pu être validée} other {# demandes n’ont pas pu être validées}}",
} as const;
