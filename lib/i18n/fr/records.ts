export default {
  title: "Gestion du foyer",
} as const;
