import type { ComponentProps } from "react";
import { type ButtonTone, buttonLook } from "./button-look";
import { Spinner } from "./spinner";

interface ButtonProps extends ComponentProps<"button"> {
  tone?: ButtonTone;
  /** Work under way: says so, and takes no second press, yet keeps the focus where it is. */
  busy?: boolean;
}

export function Button({
  tone = "outline",
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest["aria-disabled"]}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonLook(tone, className)}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
