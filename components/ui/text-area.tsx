import type { ComponentProps } from "react";
import { classes } from "./classes";
import { inputLook } from "./field";

/** Several lines of text; it may be drawn taller, never wider than its column. */
export function TextArea({ className, rows = 6, ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} rows={rows} className={classes(inputLook, "resize-y py-2.5", className)} />;
}
