import type { ActionResult } from "@/lib/action-result";
import { isLeaving } from "./is-leaving";

export type SendForm<T = unknown> = (
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T>>;

/**
 * The action, which answers with `message` when nothing answered it: the page stays, and what was typed is given back
 * as a refusal gives it. What leads to another page goes on leading there.
 */
export function tellLost<T>(action: SendForm<T>, message: string): SendForm<T> {
  return (previous, form) =>
    action(previous, form).catch((error: unknown) => {
      if (isLeaving(error)) throw error;
      return { ok: false, error: { code: "unexpected", message, kept: textsOf(form) } };
    });
}

/** The texts of a form by the names of its fields; of a field with many values, one a line. */
function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...new Set(form.keys())].flatMap((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      return texts.length > 0 ? [[name, texts.join("\n")]] : [];
    }),
  );
}
