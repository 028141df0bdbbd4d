"use client";

import { useActionState, useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { z } from "zod";
import { useFormEngine } from "@/components/forms/use-form-engine";
import { giveUpAfter } from "@/components/ui/give-up-after";
import type { ActionResult } from "@/lib/action-result";
import type { SaveAnswer } from "@/lib/records/changes/views";
import type { SaveAction } from "./save-action";

/** After how long a sending is taken for lost, in milliseconds. */
const PATIENCE = 20_000;

interface RecordForm {
  values: Readonly<Record<string, string>>;
  /** What the form shows, as it sends it back: so a change made elsewhere meanwhile is seen. */
  base: string;
}

/**
 * The form engine for the family's file. The schema checks what is typed; what is sent is the form itself, the same with
 * scripts and without. `shown` is what a field begins with: a form that was refused or that met another's change without
 * scripts is a new one, and gets back what was typed.
 */
export function useRecordForm<Values extends FieldValues>(
  schema: z.ZodType<Values, Values>,
  action: SaveAction,
  { values, base }: RecordForm,
) {
  const t = useTranslations("records.form");
  const element = useRef<HTMLFormElement>(null);
  const [met, setMet] = useState<SaveAnswer | null>(null);
  // Only a form sent without scripts ever gives an answer here: with them the engine sends.
  const [answer, sendPlainly] = useActionState<ActionResult<SaveAnswer> | null, FormData>(action, null);
  const refused = answer?.ok === false ? answer.error : null;
  const conflict = met ?? (answer?.ok ? answer.value : null);
  const engine = useFormEngine<Values, SaveAnswer>({
    schema,
    send: () => giveUpAfter(PATIENCE, action(null, new FormData(element.current ?? undefined))),
    onDone: setMet,
    lostMessage: t("lost"),
    refusal: refused && (Object.values(refused.fields ?? {})[0] ?? refused.message),
  });
  const kept = refused?.kept ?? (answer?.ok ? answer.value.typed : {});
  return {
    ...engine,
    element,
    sendPlainly,
    conflict,
    base: conflict?.base ?? refused?.kept?.base ?? base,
    shown: (name: string) => kept[name] ?? values[name] ?? "",
    kept: (name: string): string | undefined => kept[name],
  };
}
