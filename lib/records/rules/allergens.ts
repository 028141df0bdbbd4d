/** The fourteen of annex II of the INCO regulation (EU 1169/2011), in its order. */
export const ALLERGENS = [
  "gluten",
  "crustaceans",
  "eggs",
  "fish",
  "peanuts",
  "soybeans",
  "milk",
  "nuts",
  "celery",
  "mustard",
  "sesame",
  "sulphites",
  "lupin",
  "molluscs",
] as const;
export type Allergen = (typeof ALLERGENS)[number];

/** Those that are named, each once, in the regulation's order. */
export function orderAllergens(named: readonly string[]): Allergen[] {
  return ALLERGENS.filter((allergen) => named.includes(allergen));
}
