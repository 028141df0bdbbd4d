"use client";

import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { SendForm } from "@/components/forms/use-answer";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { ADULTS, CHILDREN } from "@/lib/desk/new-families/schemas";
import type { Doubles, NewFamilyForm } from "@/lib/desk/new-families/views";
import { AdultFields } from "./adult-fields";
import { DoublesNotice } from "./doubles-notice";
import { FormPart } from "./form-part";
import { PupilFields } from "./pupil-fields";
import { idOf, type NewcomerFields, useNewcomerForm } from "./use-newcomer-form";

/** Fields that are chosen from the start: by themselves they open nothing. */
const WRITTEN = ["firstName", "lastName", "email", "mobilePhone", "addressLine", "birthDate", "className"];

/** A household by hand: one or two guardians, one to four children. Plain fields: no script needed. */
export function FamilyForm({ form, add }: { form: NewFamilyForm; add: SendForm<Doubles> }) {
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
      {doubles && <DoublesNotice found={doubles} title={t("doubles")} hint={t("doublesHint")} />}
      <input type="hidden" name="key" value={fields.shown("key") ?? form.key} />
      {([0, 1] as const).slice(0, ADULTS).map((place) => (
        <FormPart
          key={place}
          title={t(`adults.${place}`)}
          lead={t(place > 0 ? "secondHint" : "emailHint")}
          optional={place > 0}
          open={isBegun(fields, `guardians.${place}`)}
        >
          <AdultFields fields={fields} place={place} phoneCountry={form.phoneCountry} />
        </FormPart>
      ))}
      {([0, 1, 2, 3] as const).slice(0, CHILDREN).map((place) => (
        <FormPart
          key={place}
          title={t(`children.${place}`)}
          optional={place > 0}
          open={isBegun(fields, `children.${place}`)}
        >
          <PupilFields fields={fields} place={place} schools={form.schools} births={form.births} />
        </FormPart>
      ))}
      <p className="text-ink-2">{t("more")}</p>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={sending}>
          {sending ? t("sending") : t(doubles ? "sure" : "submit")}
        </Button>
        <LinkButton href="/gestion/familles" tone="quiet">
          {t("back")}
        </LinkButton>
      </div>
    </form>
  );
}

function isBegun({ shown }: NewcomerFields, part: string): boolean {
  return WRITTEN.some((field) => Boolean(shown(`${part}.${field}`)));
}
