export default {
  title: "Compléments",
} as const;
