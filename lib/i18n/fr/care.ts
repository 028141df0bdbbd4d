export default {
  title: "Santé et droit à l’image",
} as const;
