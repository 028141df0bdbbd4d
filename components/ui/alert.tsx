import type { ReactNode } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

export type AlertTone = "info" | "success" | "warning" | "error";

const looks: Record<AlertTone, { ground: string; mark: IconName }> = {
  info: { ground: "bg-accent-soft text-ink", mark: "info" },
  success: { ground: "bg-ok-soft text-ink", mark: "tick" },
  warning: { ground: "bg-ask-soft text-ask-note", mark: "warning" },
  error: { ground: "bg-no-soft text-ink", mark: "warning" },
};

interface AlertProps {
  tone: AlertTone;
  children: ReactNode;
  /** What can be done about it, at the end of the line. */
  actions?: ReactNode;
  /** Said aloud when it appears: "alert" at once, "status" when the reader pauses. */
  live?: "alert" | "status";
}

/** A sentence that concerns the whole page or one of its parts, with the way on. */
export function Alert({ tone, children, actions, live }: AlertProps) {
  const { ground, mark } = looks[tone];
  return (
    <div
      role={live}
      className={classes(
        "flex flex-wrap items-center gap-x-4 gap-y-1 rounded-sheet px-4 py-2.5 forced-colors:border",
        ground,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-2.5">
        <Icon name={mark} className="mt-0.5" />
        <div className="min-w-0">{children}</div>
      </div>
      {actions}
    </div>
  );
}
