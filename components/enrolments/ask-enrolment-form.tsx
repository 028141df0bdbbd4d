"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormField } from "@/components/forms/form-field";
import { TextField } from "@/components/forms/text-field";
import { type FormAction, useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { type AskEnrolmentInput, askEnrolmentInput, BODY_LIMIT } from "@/lib/enrolments/schemas";
import type { AskFormView } from "@/lib/enrolments/views";
import { AgreeField } from "./agree-field";

export type AskAction = FormAction<AskEnrolmentInput>;

const idOf = (name: string) => `inscription-${name}`;

/** From when, a word to the commune, and that the règlement was read. */
export function AskEnrolmentForm({ view, send }: { view: AskFormView; send: AskAction }) {
  const t = useTranslations("enrolments.form");
  const { form, submit, refusal, attempts, sending, sendPlainly, kept } = useActionForm(
    askEnrolmentInput,
    send,
    { lostMessage: t("lost") },
  );
  return (
    <form
      action={sendPlainly}
      onSubmit={submit}
      noValidate
      className="grid gap-5 rounded-sheet bg-sheet p-5 shadow-lift sm:p-7"
    >
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" {...form.register("childId")} defaultValue={view.childId} />
      <input type="hidden" {...form.register("activityId")} defaultValue={view.activityId} />
      <FormField
        form={form}
        name="startsOn"
        id={idOf("startsOn")}
        label={t("startsOn")}
        hint={view.boundsText}
        type="date"
        min={view.earliest}
        max={view.latest}
        defaultValue={kept.startsOn ?? view.earliest}
        required
      />
      <TextField
        form={form}
        name="message"
        id={idOf("message")}
        label={t("message")}
        maxLength={BODY_LIMIT}
        rows={4}
        defaultValue={kept.message}
      />
      <AgreeField form={form} id={idOf("rules")} isTicked={kept.rules === "on"} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t("submit")}
        </Button>
        <LinkButton href={`/inscriptions/demander?enfant=${view.childId}`} tone="quiet">
          {t("otherActivity")}
        </LinkButton>
      </div>
    </form>
  );
}
