import { classes } from "./classes";

/** A place kept for what comes: give it the size of what comes. */
export function Skeleton({ className }: { className: string }) {
  return (
    <div aria-hidden="true" className={classes("animate-pulse rounded-lg bg-off print:hidden", className)} />
  );
}
