export default {
  title: "Mes inscriptions",
} as const;
