import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonTone, buttonLook } from "./button-look";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  tone?: ButtonTone;
}

/**
 * Nothing is fetched before it is pressed: a page that fetches those it points to asks the server for seven
 * pages where one is read, and that on the morning when everybody comes.
 */
export function LinkButton({ tone = "outline", className, ...rest }: LinkButtonProps) {
  return <Link prefetch={false} {...rest} className={buttonLook(tone, className)} />;
}
