import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonTone, buttonLook } from "./button-look";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  tone?: ButtonTone;
}

export function LinkButton({ tone = "outline", className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={buttonLook(tone, className)} />;
}
