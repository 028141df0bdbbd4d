"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type ChildFormValues, childFields } from "@/lib/records/children/schemas";
import type { ChildFile } from "@/lib/records/children/views";
import { refuseBirths } from "@/lib/records/schemas";
import { ConflictNotice } from "./conflict-notice";
import { DietsField } from "./diets-field";
import { FormFoot } from "./form-foot";
import { FormPart } from "./form-part";
import { IdentityFields } from "./identity-fields";
import type { SaveAction } from "./save-action";
import { useRecordForm } from "./use-record-form";
import { useWishHints } from "./use-wish-hints";

const idOf = (name: string) => `enfant-${name}`;

/** "Modifier" a child: who it is and what it eats; where it goes to school is the commune's to say. */
export function ChildForm({
  child,
  backHref,
  save,
}: {
  child: ChildFile;
  backHref: string;
  save: SaveAction;
}) {
  const t = useTranslations("records");
  const schema = useMemo(() => childFields.superRefine(refuseBirths("child", child.births)), [child.births]);
  const { form, submit, refusal, attempts, sending, element, sendPlainly, conflict, base, shown, kept } =
    useRecordForm<ChildFormValues>(schema, save, child);
  const hintOf = useWishHints(child.wishes);
  return (
    <form ref={element} action={sendPlainly} onSubmit={submit} noValidate className="grid gap-8">
      {conflict && <ConflictNotice conflict={conflict} />}
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" name="childId" value={child.id} />
      <input type="hidden" name="base" value={base} />
      <FormPart title={t("form.personal")} lead={t("form.needed")}>
        <IdentityFields form={form} idOf={idOf} shown={shown} hintOf={hintOf} births={child.births} />
        <div>
          <p className="font-semibold">{t("form.school")}</p>
          <p>{child.school}</p>
          <p className="text-ink-2 text-sm">{t("form.schoolHint")}</p>
        </div>
        <DietsField choices={child.diets} wish={hintOf("diets")} kept={kept("diets[]")?.split("\n")} />
      </FormPart>
      <FormFoot sending={sending} backHref={backHref} />
    </form>
  );
}
