import type { Closure } from "@/lib/catalogue/rules/service-calendar";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("refusals");

/** Why an activity does not open on a day, in the very words that families read. */
export function sayClosure({ kind, label }: Closure): string {
  return t(`closed.${kind}`, { label: label ?? "" });
}
