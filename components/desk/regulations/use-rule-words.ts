"use client";

import { type RefObject, useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { RuleWords } from "@/lib/reservations/regulation/views";

/** Says a rule as it is typed; it takes what the fields of the form hold. */
export type DescribeRule = (fields: Record<string, string>) => Promise<ActionResult<RuleWords>>;

/** A pause in typing, in milliseconds. */
const PAUSE = 350;

/**
 * What families would read of the rule in a form, once nothing has been typed for a moment. While the fields say nothing
 * that can be read, the last words stay.
 */
export function useRuleWords(form: RefObject<HTMLFormElement | null>, describe: DescribeRule, key: number) {
  const [words, setWords] = useState<RuleWords | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer makes the form anew, which is then listened to.
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const ask = () => {
      last += 1;
      const asked = last;
      describe(textsOf(element)).then(
        (answer) => {
          if (answer.ok && asked === last) setWords(answer.value);
        },
        // A line that was cut leaves the last words: the press that follows says so.
        () => {},
      );
    };
    const onInput = () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    };
    ask();
    element.addEventListener("input", onInput);
    return () => {
      clearTimeout(waiting);
      last += 1;
      element.removeEventListener("input", onInput);
    };
  }, [form, describe, key]);
  return words;
}

function textsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
    ),
  );
}
