/** A share of a whole, for the eye only: the figures stand beside it. */
export function FillBar({ taken, capacity }: { taken: number; capacity: number }) {
  const share = capacity > 0 ? Math.min(1, taken / capacity) : 1;
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="h-2.5 w-full min-w-24 rounded-full"
      aria-hidden="true"
    >
      <rect width="100" height="10" fill="var(--off)" />
      <rect width={share * 100} height="10" fill={share >= 1 ? "var(--no)" : "var(--accent)"} />
    </svg>
  );
}
