/** The days on which activities open, and their places. */
export default {
  nav: "Ouvertures",
  title: "Ouvertures",
} as const;
