import type { ComponentProps } from "react";
import { classes } from "./classes";
import { inputLook } from "./field";

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={classes(inputLook, className)} />;
}
