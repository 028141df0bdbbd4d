import type { ReactNode } from "react";

/** A short word at the foot of the page that stays until it is answered or replaced. Give "" to hide it. */
export function Toast({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-40 grid place-items-center px-4"
    >
      {children && (
        <p className="pointer-events-auto flex items-center gap-3 rounded-xl bg-night px-4 py-3 text-night-ink shadow-float">
          {children}
          {action}
        </p>
      )}
    </div>
  );
}
