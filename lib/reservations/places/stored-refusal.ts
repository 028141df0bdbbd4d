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
