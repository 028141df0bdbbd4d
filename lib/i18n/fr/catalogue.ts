/** Sites and activities, as the desk keeps them. */
export default {
  sites: {
    nav: "Établissements",
    title: "Établissements",
  },
  activities: {
    nav: "Prestations",
    title: "Prestations",
  },
} as const;
