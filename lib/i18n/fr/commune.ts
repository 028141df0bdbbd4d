/** The commune itself: its first steps, its name, logo, colours and addresses. */
export default {
  nav: "Commune",
  title: "La commune",
  steps: {
    nav: "Premiers pas",
    title: "Premiers pas",
  },
} as const;
