/** What a commune proposes until it says otherwise: what is served, never why. */
export const NEUTRAL_DIETS = [
  "Sans viande",
  "Sans porc",
  "Végétarien",
  "Panier repas fourni par la famille (PAI)",
] as const;
