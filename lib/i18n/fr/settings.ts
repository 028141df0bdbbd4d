export default {
  title: "Réglages",
} as const;
