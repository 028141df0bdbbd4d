/** Regulations as the desk writes and tries them, and as families read them. */
export default {
  nav: "Règlements",
  title: "Règlements",
} as const;
