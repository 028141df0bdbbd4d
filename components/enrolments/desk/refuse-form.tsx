"use client";

import { useTranslations } from "use-intl";
import type { FormAction } from "@/components/forms/use-action-form";
import type { DeskRequestView } from "@/lib/enrolments/desk-view";
import { type RefuseRequestInput, refuseRequestInput } from "@/lib/enrolments/schemas";
import { DecisionForm } from "./decision-form";

interface RefuseFormProps {
  request: DeskRequestView;
  refuse: FormAction<RefuseRequestInput>;
}

/** A refusal always has its word. */
export function RefuseForm({ request, refuse }: RefuseFormProps) {
  const t = useTranslations("enrolments.desk.refuse");
  return (
    <DecisionForm
      name="refuser"
      request={request}
      schema={refuseRequestInput}
      decide={refuse}
      word={{ label: t("word"), rows: 3, required: true }}
      submit={{ label: t("submit"), tone: "danger" }}
    />
  );
}
