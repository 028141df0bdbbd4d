import type { ReactNode } from "react";
import { classes } from "./classes";

export type BadgeTone = "ask" | "ok" | "no" | "off" | "accent";

const tones: Record<BadgeTone, string> = {
  ask: "bg-ask-soft text-ask-note",
  ok: "bg-ok-soft text-ok",
  no: "bg-no-soft text-no",
  off: "bg-off text-ink-2",
  accent: "bg-accent-soft text-accent",
};

/** A word on a ground of its own; the word alone must be enough. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 py-0.5 font-semibold text-sm forced-colors:border",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
