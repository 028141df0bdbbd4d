/** Reservations seen from the desk: day, week, year, lists. */
export default {
  nav: "Réservations",
  title: "Réservations",
} as const;
