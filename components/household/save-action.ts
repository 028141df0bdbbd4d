import type { ActionResult } from "@/lib/action-result";
import type { SaveAnswer } from "@/lib/records/changes/views";

/** What a form of the file is sent to: it leads on when it is done, and answers when two people changed the same. */
export type SaveAction = (
  previous: ActionResult<SaveAnswer> | null,
  form: FormData,
) => Promise<ActionResult<SaveAnswer>>;
