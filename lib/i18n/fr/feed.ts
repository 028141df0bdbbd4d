export default {
  title: "Lien d’agenda",
} as const;
