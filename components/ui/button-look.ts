import { classes } from "./classes";

export type ButtonTone = "primary" | "outline" | "quiet" | "danger";

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-xl px-5 py-2 text-center font-semibold leading-tight no-underline transition-colors duration-150 aria-disabled:opacity-60";

const tones: Record<ButtonTone, string> = {
  primary:
    "bg-accent text-on-accent hover:bg-[color-mix(in_oklab,var(--accent),var(--ink)_22%)] forced-colors:border",
  outline: "border-2 border-ink bg-sheet text-ink hover:bg-accent-soft",
  quiet: "px-3 text-accent hover:bg-accent-soft",
  danger: "px-3 text-no hover:bg-no-soft",
};

/** The classes that buttons and links dressed as buttons share. */
export function buttonLook(tone: ButtonTone, extra?: string): string {
  return classes(shape, tones[tone], extra);
}
