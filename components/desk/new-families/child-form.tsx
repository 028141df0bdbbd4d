"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { SendForm } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import type { Doubles, NewChildForm } from "@/lib/desk/new-families/views";
import { DoublesNotice } from "./doubles-notice";
import { FormPart } from "./form-part";
import { PupilFields } from "./pupil-fields";
import { idOf, useNewcomerForm } from "./use-newcomer-form";

/** One more child of a household. Plain fields: no script needed. */
export function ChildForm({ form, add }: { form: NewChildForm; add: SendForm<Doubles> }) {
  const t = useTranslations("families.new");
  const { send, sending, count, doubles, fields, summary, refusal } = useNewcomerForm(add);
  return (
    <form
      // Fields take what is given back to them when they are made.
      key={count}
      action={send}
      noValidate
      className="grid gap-5"
    >
      <ErrorSummary errors={summary} refusal={refusal} attempts={count} idOf={idOf} />
      {doubles && <DoublesNotice found={doubles} title={t("child.doubles")} hint={t("child.doublesHint")} />}
      <input type="hidden" name="key" value={fields.shown("key") ?? form.key} />
      <input type="hidden" name="householdId" value={form.household.id} />
      <FormPart title={t("children.0")} optional={false} open>
        <PupilFields fields={fields} place={0} schools={form.schools} births={form.births} />
      </FormPart>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t(doubles ? "child.sure" : "child.submit")}
        </Button>
        <LinkButton href={`/gestion/familles/${form.household.id}`} tone="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </form>
  );
}
