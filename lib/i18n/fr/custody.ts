export default {
  title: "Parents qui vivent séparément",
} as const;
