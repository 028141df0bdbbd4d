/** The colours an activity may wear, by the name of their token (components/ui/palette.css). Never the only sign. */
export const COLORS = ["brick", "ochre", "olive", "pine", "lagoon", "blue", "violet", "raspberry"] as const;
export type ActivityColor = (typeof COLORS)[number];

/** The colour that is stored, if the house still knows it. */
export function colorIn(stored: string | null): ActivityColor | null {
  return COLORS.find((color) => color === stored) ?? null;
}
