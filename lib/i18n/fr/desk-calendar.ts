/** The calendar as the desk keeps it: school years, holidays, closures. */
export default {
  nav: "Calendrier",
  title: "Calendrier",
} as const;
