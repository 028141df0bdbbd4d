import { classes } from "@/components/ui/classes";

/** The corner of a day that was set by hand. */
export function HandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 10 10" className={classes("size-3 shrink-0", className)} aria-hidden="true">
      <path d="M0 0h10v10Z" fill="var(--accent)" />
    </svg>
  );
}
