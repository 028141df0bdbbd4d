import type { ActionResult } from "@/lib/action-result";

/** An action of these pages: it accepts what a script sends, and what a form sends before any script. */
export interface AccountAction<Input> {
  (input: Input): Promise<ActionResult<unknown>>;
  (previous: ActionResult<unknown> | null, form: FormData): Promise<ActionResult<unknown>>;
}
