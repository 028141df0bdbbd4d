/** The house's own colour, for a commune that chose none. */
export const HOUSE_ACCENT = "#2d4fc4";

/** What white words on the colour must reach; also the colour's own on white. */
const WANTED_CONTRAST = 5;

/** A commune's "#rrggbb" brought down to where white text on it is readable: mail readers know no oklch(). */
export function readableAccent(accent: string | null): string {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(accent ?? HOUSE_ACCENT);
  if (!match) return HOUSE_ACCENT;
  let channels = match.slice(1).map((hex) => Number.parseInt(hex, 16));
  while (1.05 / (luminance(channels) + 0.05) < WANTED_CONTRAST) {
    channels = channels.map((channel) => Math.floor(channel * 0.95));
  }
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance of WCAG 2, 0 black to 1 white. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
