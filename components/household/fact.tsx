import type { ReactNode } from "react";

/** One information of a card: its name above, its value under it. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-2 text-sm">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
