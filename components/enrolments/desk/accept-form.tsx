"use client";

import { useTranslations } from "use-intl";
import { FormField } from "@/components/forms/form-field";
import type { FormAction } from "@/components/forms/use-action-form";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { type AcceptRequestInput, acceptRequestInput } from "@/lib/enrolments/schemas";
import { DecisionForm } from "./decision-form";

interface AcceptFormProps {
  request: DeskRequestView;
  accept: FormAction<AcceptRequestInput>;
}

/** From which day to which the child is enrolled, and a word if there is one. */
export function AcceptForm({ request, accept }: AcceptFormProps) {
  const t = useTranslations("enrolments.desk.accept");
  return (
    <DecisionForm
      name="accepter"
      request={request}
      schema={acceptRequestInput}
      decide={accept}
      word={{ label: t("word"), rows: 2 }}
      submit={{ label: t("submit"), tone: "primary" }}
    >
      {(form, idOf, kept) => (
        <div className="grid gap-4 sm:grid-cols-2">
          {(["startsOn", "endsOn"] as const).map((name) => (
            <FormField
              key={name}
              form={form}
              name={name}
              id={idOf(name)}
              label={t(name)}
              type="date"
              defaultValue={kept[name] ?? request.proposed[name]}
              required
            />
          ))}
        </div>
      )}
    </DecisionForm>
  );
}
