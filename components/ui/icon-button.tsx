import type { ComponentProps } from "react";
import { classes } from "./classes";
import { Icon, type IconName } from "./icon";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: IconName;
  /** What it does, in words: its only name. */
  label: string;
}

export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={classes(
        "inline-grid size-11 shrink-0 place-items-center rounded-xl text-ink hover:bg-accent-soft",
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
