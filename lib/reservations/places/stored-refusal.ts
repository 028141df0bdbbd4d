import { z } from "zod";
import type { CancellationRefusal, Refusal } from "../rules/facts";
import { describeRefusal } from "./describe-refusal";

/** A refusal as a checkout keeps it: its code, and the sentence that the family was told that day. */
export interface StoredRefusal {
  code: string;
  message: string;
}

export function storeRefusal(refusal: Refusal | CancellationRefusal, timeZone: string): StoredRefusal {
  return { code: refusal.code, message: describeRefusal(refusal, timeZone) };
}

const storedRefusal = z.object({ code: z.string(), message: z.string() }).nullable();

/** A refusal as it lies in a checkout's line. @throws ZodError for anything else */
export function readStoredRefusal(stored: unknown): StoredRefusal | null {
  return storedRefusal.parse(stored);
}
