import type { ActivityColor } from "@/lib/catalogue/rules/palette";

/** The colour of an activity, beside its name: silent for screen readers, and never the only sign. */
export function ColorMark({ color }: { color: ActivityColor }) {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-3.5 shrink-0 rounded-full forced-colors:border"
      style={{ background: `var(--activity-${color})` }}
    />
  );
}
