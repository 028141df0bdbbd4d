/** What white words on a colour must reach to be read (WCAG 2.1, 1.4.3). */
export const WANTED_CONTRAST = 4.5;

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
/** Of darkness, in which the nearest readable colour is looked for. */
const STEPS = 1_000;

type Channels = readonly [red: number, green: number, blue: number];

/** The channels of "#rrggbb", 0 … 255 each, or null for what is no such colour. */
export function parseColor(text: string): Channels | null {
  const [, red, green, blue] = HEX.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** "#rrggbb", lower case. */
export function formatColor(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance of WCAG 2, 0 black to 1 white. */
export function luminance([red, green, blue]: Channels): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** How white words stand out on a colour, 1 to 21; null for what is no "#rrggbb". */
export function contrastWithWhite(color: string): number | null {
  const channels = parseColor(color);
  return channels && ratioOf(channels);
}

/** Whether white words can be read on it. */
export function isReadable(color: string): boolean {
  return (contrastWithWhite(color) ?? 0) >= WANTED_CONTRAST;
}

/**
 * The colour itself where white words can be read on it, else the lightest shade of the same hue on which they can;
 * null for what is no "#rrggbb".
 */
export function nearestReadable(color: string): string | null {
  const channels = parseColor(color);
  if (!channels) return null;
  // Darker is always more readable: the first step that is enough is the nearest.
  let [enough, tooLight] = [STEPS, 0];
  if (ratioOf(channels) >= WANTED_CONTRAST) return formatColor(channels);
  while (enough - tooLight > 1) {
    const middle = Math.floor((enough + tooLight) / 2);
    if (ratioOf(darken(channels, middle)) >= WANTED_CONTRAST) enough = middle;
    else tooLight = middle;
  }
  return formatColor(darken(channels, enough));
}

function darken([red, green, blue]: Channels, step: number): Channels {
  const shade = (channel: number) => Math.floor((channel * (STEPS - step)) / STEPS);
  return [shade(red), shade(green), shade(blue)];
}

const ratioOf = (channels: Channels) => 1.05 / (luminance(channels) + 0.05);

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
