"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type GuardianFormValues, guardianFields } from "@/lib/records/guardians/schemas";
import type { GuardianFile } from "@/lib/records/guardians/views";
import { refuseBirths } from "@/lib/records/schemas";
import { AddressFields } from "./address-fields";
import { ConflictNotice } from "./conflict-notice";
import { EmailField } from "./email-field";
import { FormFoot } from "./form-foot";
import { FormPart } from "./form-part";
import { IdentityFields } from "./identity-fields";
import type { SaveAction } from "./save-action";
import { useRecordForm } from "./use-record-form";
import { useWishHints } from "./use-wish-hints";
import { WorkFields } from "./work-fields";
import { YesNoField } from "./yes-no-field";

const idOf = (name: string) => `responsable-${name}`;

/** "Modifier" a guardian: the guide's fields in its order. */
export function GuardianForm({
  guardian,
  backHref,
  save,
}: {
  guardian: GuardianFile;
  backHref: string;
  save: SaveAction;
}) {
  const t = useTranslations("records");
  const schema = useMemo(
    () => guardianFields.superRefine(refuseBirths("guardian", guardian.births)),
    [guardian.births],
  );
  const { form, submit, refusal, attempts, sending, element, sendPlainly, conflict, base, shown } =
    useRecordForm<GuardianFormValues>(schema, save, guardian);
  const hintOf = useWishHints(guardian.wishes);
  const isSelf = guardian.emailRule === "own-account";
  const fields = { form, idOf, shown, hintOf, isSelf };
  return (
    <form ref={element} action={sendPlainly} onSubmit={submit} noValidate className="grid gap-8">
      {conflict && <ConflictNotice conflict={conflict} />}
      <ErrorSummary errors={form.formState.errors} refusal={refusal} attempts={attempts} idOf={idOf} />
      <input type="hidden" name="guardianId" value={guardian.id} />
      <input type="hidden" name="base" value={base} />
      <FormPart title={t("form.personal")} lead={t("form.needed")}>
        <IdentityFields {...fields} births={guardian.births} />
        <YesNoField
          form={form}
          name="receivesBills"
          id={idOf("receivesBills")}
          legend={t("form.bills")}
          hint={hintOf("receivesBills")}
          defaultValue={shown("receivesBills")}
        />
      </FormPart>
      <FormPart title={t("form.home")}>
        <AddressFields {...fields} />
        <EmailField {...fields} rule={guardian.emailRule} />
      </FormPart>
      <FormPart title={t("form.work")}>
        <WorkFields {...fields} />
      </FormPart>
      <FormFoot sending={sending} backHref={backHref} />
    </form>
  );
}
