"use client";

import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import { SelectField } from "@/components/forms/select-field";
import type { FormAction } from "@/components/forms/use-action-form";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { type AskPaperInput, askPaperInput } from "@/lib/enrolments/schemas";
import { DecisionForm } from "./decision-form";

interface AskPaperFormProps {
  request: DeskRequestView;
  ask: FormAction<AskPaperInput>;
}

/** Which paper is awaited, and by when. */
export function AskPaperForm({ request, ask }: AskPaperFormProps) {
  const t = useTranslations("enrolments.desk.ask");
  if (request.kinds.length === 0) return <p>{t("none")}</p>;
  return (
    <DecisionForm
      name="piece"
      request={request}
      schema={askPaperInput}
      decide={ask}
      word={{ label: t("word"), rows: 2 }}
      submit={{ label: t("submit") }}
    >
      {(form, idOf, kept) => (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            form={form}
            name="paperKindId"
            id={idOf("paperKindId")}
            label={t("kind")}
            defaultValue={kept.paperKindId ?? request.kinds[0]?.id}
          >
            {request.kinds.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </SelectField>
          <FormField
            form={form}
            name="dueOn"
            id={idOf("dueOn")}
            label={t("dueOn")}
            type="date"
            defaultValue={kept.dueOn}
          />
        </div>
      )}
    </DecisionForm>
  );
}
