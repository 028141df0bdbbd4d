import type { ActivityColor } from "@/lib/catalogue/rules/palette";

/** The colour that an activity wears, for the eye only: its name stands beside it. */
export function ActivityDot({ color }: { color: ActivityColor | null }) {
  if (!color) return null;
  return (
    <span
      aria-hidden="true"
      className="mr-2 inline-block size-3 shrink-0 rounded-full forced-colors:border"
      style={{ background: `var(--activity-${color})` }}
    />
  );
}
