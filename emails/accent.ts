import { contrastWithWhite, formatColor, parseColor } from "@/lib/color/contrast";

/** The house's own colour, for a commune that chose none. */
export const HOUSE_ACCENT = "#2d4fc4";

/** What white words on the colour must reach; also the colour's own on white. */
const WANTED_CONTRAST = 5;

/** A commune's "#rrggbb" brought down to where white text on it is readable: mail readers know no oklch(). */
export function readableAccent(accent: string | null): string {
  const channels = parseColor(accent ?? HOUSE_ACCENT);
  if (!channels) return HOUSE_ACCENT;
  let color = formatColor(channels);
  for (let shade: readonly number[] = channels; (contrastWithWhite(color) ?? 0) < WANTED_CONTRAST; ) {
    shade = shade.map((channel) => Math.floor(channel * 0.95));
    color = formatColor(shade);
  }
  return color;
}
