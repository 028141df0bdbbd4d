export default {
  title: "Demandes des familles",
} as const;
